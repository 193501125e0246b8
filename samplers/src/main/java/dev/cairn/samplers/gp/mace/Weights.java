package dev.cairn.samplers.gp.mace;

import java.util.random.RandomGenerator;

/** What each acquisition function counts; not negative, of sum 1. */
record Weights(double improvement, double probability, double optimism) {
  /** Uniform over all such weights: spacings of two uniform numbers. */
  static Weights draw(RandomGenerator random) {
    double a = random.nextDouble();
    double b = random.nextDouble();
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    return new Weights(low, high - low, 1 - high);
  }
}
