package dev.cairn.schedulers.halving;

/** What fills the rungs above the first one of a bracket. */
public enum Rungs {
  /** The best of the rung below, which go on. */
  PROMOTE,
  /** In all brackets after the first round, new trials (Awad, Mallik and Hutter 2021). */
  LAUNCH
}
