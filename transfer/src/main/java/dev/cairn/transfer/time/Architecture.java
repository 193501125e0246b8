package dev.cairn.transfer.time;

import static dev.cairn.value.InvalidInputException.require;

/** A network described by its hyperparameters, from which sizes and counts follow. */
public sealed interface Architecture permits Perceptron, Transformer {

  /** Trained numbers, without an embedding or a read-out of words. */
  double parameters();

  /** Examples or tokens of a step. */
  double tokens();

  /** Of one step of training. */
  Counts step();

  /** Refuses numbers below 1. */
  static void check(String name, int value) {
    require(value >= 1, name, "The %s is %d; expected a whole number from 1.", name, value);
  }
}
