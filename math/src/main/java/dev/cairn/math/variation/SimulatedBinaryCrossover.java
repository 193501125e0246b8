package dev.cairn.math.variation;

import java.util.random.RandomGenerator;

/**
 * Simulated binary crossover within [0, 1]: children lie around the parents as far apart as those
 * are, and the closer to them the larger the index.
 *
 * <p>Source: Deb and Agrawal 1995; the form for bounded numbers as in the authors' NSGA-II code,
 * revision 1.1.6.
 */
public final class SimulatedBinaryCrossover {
  private static final double LEAST = 1e-14;

  private SimulatedBinaryCrossover() {}

  /** One child of two numbers in [0, 1], near either of them with equal chance. */
  public static double cross(double a, double b, double index, RandomGenerator random) {
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    double u = random.nextDouble();
    boolean lower = random.nextBoolean();
    if (high - low < LEAST) {
      return a;
    }
    double room = 2 * (lower ? low : 1 - high) / (high - low); // to the bound, in half distances
    double spread = spread(u, 1 + room, index);
    double half = 0.5 * spread * (high - low);
    double child = 0.5 * (low + high) + (lower ? -half : half);
    return Math.min(1, Math.max(0, child));
  }

  /** beta-q, whose law is cut at beta: how far apart the children are, in units of the parents. */
  private static double spread(double u, double beta, double index) {
    double power = index + 1;
    double alpha = 2 - Math.pow(beta, -power);
    return u <= 1 / alpha
        ? Math.pow(u * alpha, 1 / power)
        : Math.pow(1 / (2 - u * alpha), 1 / power);
  }
}
