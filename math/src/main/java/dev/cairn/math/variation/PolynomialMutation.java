package dev.cairn.math.variation;

import java.util.random.RandomGenerator;

/**
 * Polynomial mutation within [0, 1]: small moves are likely and every number can be reached. The
 * larger the index, the smaller the moves; with 20 they are about 0.05.
 *
 * <p>Source: Deb and Goyal 1996; the form for bounded numbers as in Deb and Agrawal 1999 and the
 * authors' NSGA-II code, revision 1.1.6.
 */
public final class PolynomialMutation {
  private PolynomialMutation() {}

  /** A mutant of a number in [0, 1], by one random number. */
  public static double mutate(double x, double index, RandomGenerator random) {
    double u = random.nextDouble();
    double power = index + 1;
    double move =
        u < 0.5
            ? Math.pow(2 * u + (1 - 2 * u) * Math.pow(1 - x, power), 1 / power) - 1
            : 1 - Math.pow(2 * (1 - u) + (2 * u - 1) * Math.pow(x, power), 1 / power);
    return Math.min(1, Math.max(0, x + move));
  }
}
