package dev.cairn.study;

import dev.cairn.trial.StudySpec;

/** Makes an accountant known. Found by {@link java.util.ServiceLoader}. */
public interface AccountantProvider {
  /** The accountant of a study on private data; an error when it cannot keep its promise. */
  Accountant create(StudySpec spec);
}
