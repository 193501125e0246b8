package dev.cairn.transfer.audit;

import dev.cairn.transfer.Sizes;

/**
 * One training of the audited family.
 *
 * @param size its width, or its depth
 * @param learningRate as given, before the parametrisation changes it
 * @param loss not finite where it diverged
 * @param seed of weights and batches
 */
public record Observation(double size, double learningRate, double loss, long seed) {
  public Observation {
    Sizes.positive("size", size);
    Sizes.positive("learning_rate", learningRate);
  }
}
