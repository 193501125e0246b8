package dev.cairn.benchmarks.tables;

import java.util.function.IntToDoubleFunction;

/**
 * How a table is made.
 *
 * @param training of a row of the grid and a repeat; deterministic and safe for several threads
 * @param seconds of an epoch of a row; a computed cost, so that a table is made alike everywhere
 */
public record Recipe(Layout layout, Training training, IntToDoubleFunction seconds) {

  /** Trains one configuration once, through all epochs. */
  @FunctionalInterface
  public interface Training {
    Counts of(int row, int repeat);
  }
}
