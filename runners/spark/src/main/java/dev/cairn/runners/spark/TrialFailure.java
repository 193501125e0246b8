package dev.cairn.runners.spark;

/** Fails a trial with no more than its message. */
final class TrialFailure extends Exception {
  private static final long serialVersionUID = 1L;

  TrialFailure(String why) {
    super(why);
  }
}
