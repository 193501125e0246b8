package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;

/** Averages that forget: of gradients, of their squares. */
final class Moments {
  private Moments() {}

  /** What is kept of the old average, and the rest of what is seen now. */
  static Tensors blend(Tensors old, Tensors now, double kept) {
    return old.times(kept).plus(1 - kept, now);
  }

  /** Refuses what is no share that can be kept. */
  static void requireShare(String name, double kept) {
    require(kept >= 0 && kept < 1, name, "%s is %s; expected a number in [0, 1).", name, kept);
  }
}
