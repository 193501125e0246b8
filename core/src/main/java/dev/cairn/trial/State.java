package dev.cairn.trial;

/** Where a trial is in its life. */
public enum State {
  /** A worker has it. */
  RUNNING,
  /** Halted by the scheduler at a fidelity; may be resumed. */
  PAUSED,
  /** Its worker was lost; it will be run again. */
  STALE,
  /** Evaluated in full. */
  COMPLETE,
  /** Stopped early; its last report stands for it. */
  PRUNED,
  /** Ended without a usable value. */
  FAILED;

  public boolean finished() {
    return this == COMPLETE || this == PRUNED || this == FAILED;
  }
}
