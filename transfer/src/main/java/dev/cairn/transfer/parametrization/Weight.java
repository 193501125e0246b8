package dev.cairn.transfer.parametrization;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;

/**
 * A matrix of weights, by how many times more inputs and outputs it has than that of the base
 * model: 1 where they do not grow, such as pixels, words or classes.
 */
public record Weight(double inputs, double outputs) {

  /** What a weight is to width. */
  public enum Role {
    /** From something fixed to width; also biases and gains. */
    INPUT,
    /** From width to width. */
    HIDDEN,
    /** From width to something fixed. */
    OUTPUT,
    /** Not touched by width. */
    FIXED
  }

  public Weight {
    Sizes.positive("inputs", inputs);
    Sizes.positive("outputs", outputs);
  }

  /** From fixed sizes and widths of the base model and of the target. */
  public static Weight of(double baseInputs, double baseOutputs, double inputs, double outputs) {
    require(
        baseInputs > 0 && baseOutputs > 0,
        "base",
        "The base weight has %s inputs and %s outputs; expected at least 1 of each.",
        baseInputs,
        baseOutputs);
    return new Weight(inputs / baseInputs, outputs / baseOutputs);
  }

  public Role role() {
    if (inputs != 1) {
      return outputs != 1 ? Role.HIDDEN : Role.OUTPUT;
    }
    return outputs != 1 ? Role.INPUT : Role.FIXED;
  }
}
