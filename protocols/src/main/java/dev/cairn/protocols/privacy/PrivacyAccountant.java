package dev.cairn.protocols.privacy;

import dev.cairn.study.Accountant;
import dev.cairn.study.AccountantProvider;
import dev.cairn.trial.StudySpec;

/** Keeps studies within their budgets of privacy. */
public final class PrivacyAccountant implements AccountantProvider {
  @Override
  public Accountant create(StudySpec spec) {
    return PrivateStudy.of(spec);
  }
}
