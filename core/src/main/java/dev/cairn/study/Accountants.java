package dev.cairn.study;

import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.util.ServiceLoader;

/** The accountant on the class path. */
public final class Accountants {
  private Accountants() {}

  /** The accountant of a study; {@link Accountant#NONE} where it has no budget of privacy. */
  public static Accountant create(StudySpec spec) {
    return spec.privacy().isEmpty() ? Accountant.NONE : provider().create(spec);
  }

  private static AccountantProvider provider() {
    return ServiceLoader.load(AccountantProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "privacy",
                    "There is no accountant for a budget of privacy; add the module"
                        + " cairn-protocols."));
  }
}
