package dev.cairn.scheduling;

/** What a trial does after a report. */
public enum Verdict {
  CONTINUE,
  /** Halt and give the slot back; it may be resumed. */
  PAUSE,
  /** End now; the last report stands for it. */
  STOP
}
