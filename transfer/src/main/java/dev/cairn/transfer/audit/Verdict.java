package dev.cairn.transfer.audit;

/** What an audit finds. */
public enum Verdict {
  /** The best learning rate of a small model is that of a large one, to a step of the grid. */
  TRANSFERS,
  /** The best learning rate moves with size by more than a step of the grid. */
  SHIFTED,
  /** The best learning rates cannot be told well enough, or move without direction. */
  UNSTABLE
}
