package dev.cairn.samplers.qmc;

import dev.cairn.value.Option;

/** The options of {@code qmc}. */
public record QmcOptions(
    @Option("permute the digits at random, keyed by the study's seed") boolean scramble) {
  public QmcOptions() {
    this(true);
  }
}
