package dev.cairn.samplers.tpe;

/** Which columns share one density. */
public enum Structure {
  /**
   * All: one kernel a trial over the whole space. Where the trial has no value, its kernel is the
   * prior, so what branches share is learned from all of them.
   */
  JOINT,
  /**
   * Columns that are always active together; one group after another, on the trials that have it.
   */
  GROUPED,
  /** None: every column by itself (Bergstra et al. 2011). */
  UNIVARIATE
}
