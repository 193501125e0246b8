package dev.cairn.transfer.parametrization;

/** Two ways to write the same maximal update parametrisation. */
public enum Form {
  /** The output is multiplied by a constant, so weights can be shared with the input (table 8). */
  MULTIPLIER,
  /** No multiplier: the output's weights start smaller and learn more slowly (table 3). */
  PLAIN
}
