package dev.cairn.schedulers.halving;

/**
 * What a bracket keeps of its earlier decisions when the full fidelity was raised and it is played
 * again with more trials. The names are the paper's; what they mean is read from its authors' code,
 * where the last two are called strict and not strict.
 *
 * <p>Source: Brandt, Wever, Iliadis, Bengs and Hüllermeier 2023, Iterative Deepening Hyperband.
 */
public enum Deepening {
  /** Who went on before goes on again; only the other places are for the best of the rest. */
  EFFICIENT,
  /** The best go on, whoever went on before. */
  DISCARDING,
  /** The best go on, and with them is ranked who came to the rung before. */
  PRESERVING
}
