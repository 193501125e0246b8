package dev.cairn.samplers.swarm;

import java.util.Arrays;

/**
 * The equation of motion.
 *
 * @param options the factors
 */
record Motion(SwarmOptions options) {

  /**
   * The next velocity; a best place that is NaN does not attract.
   *
   * @param own where the particle was best
   * @param others where the swarm was best
   * @param r1 the random part of the first pull, 0.5 on average
   * @param r2 of the second
   */
  double velocity(double x, double v, double own, double others, double r1, double r2) {
    double first = Double.isNaN(own) ? 0 : options.cognitive() * r1 * (own - x);
    double second = Double.isNaN(others) ? 0 : options.social() * r2 * (others - x);
    return limited(options.inertia() * v + first + second);
  }

  double limited(double v) {
    return Math.min(options.limit(), Math.max(-options.limit(), v));
  }

  /** Back from the bound by what is beyond it. */
  static double reflected(double x) {
    double inside = x < 0 ? -x : x > 1 ? 2 - x : x;
    return Math.min(1, Math.max(0, inside));
  }

  /** Probabilities after a step, none below a floor. */
  static double[] normalized(double[] probabilities, double floor) {
    double[] p = new double[probabilities.length];
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.max(floor, probabilities[k]);
    }
    double sum = Arrays.stream(p).sum();
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }
}
