package dev.cairn.trial;

/** How an attempt came to nothing, so that its trial is to be run again. */
public enum Loss {
  /** It failed, and retries are left. */
  FAILED,
  /** Its worker, or the session that had it, is gone or has stalled. */
  GONE,
  /** Its session gave it back in order: it was interrupted, stopped or paused. */
  RETURNED
}
