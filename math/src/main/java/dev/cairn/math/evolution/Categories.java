package dev.cairn.math.evolution;

import java.util.random.RandomGenerator;

/**
 * Independent categorical distributions that learn by the natural gradient with a trust region that
 * adapts (ASNG: Akimoto et al. 2019), as CatCMA joins them to CMA-ES (Hamano et al. 2024). Every
 * category keeps some probability. Immutable.
 *
 * @param q the probabilities of each variable's categories
 * @param path the averaged direction, in the coordinates of the Fisher metric
 * @param gamma what the path's squared length would be were there no signal
 * @param inertia the trust region is the first step over this
 * @param firstStep the first length of a step in the Fisher metric
 */
public record Categories(
    double[][] q, double[] path, double gamma, double inertia, double firstStep) {
  private static final double ALPHA = 1.5; // the signal-to-noise ratio aimed at

  /** Before the first generation. */
  public static Categories of(double[][] q, double firstStep) {
    int free = 0;
    for (double[] variable : q) {
      free += variable.length - 1;
    }
    return new Categories(q, new double[free], 0, 1, firstStep).floored();
  }

  /** A draw: the category of each variable. */
  public int[] sample(RandomGenerator random) {
    int[] drawn = new int[q.length];
    for (int i = 0; i < q.length; i++) {
      drawn[i] = sample(q[i], random.nextDouble());
    }
    return drawn;
  }

  /** The category in whose share of the unit interval a uniform number falls. */
  public static int sample(double[] probabilities, double uniform) {
    double left = uniform;
    int category = 0;
    while (category < probabilities.length - 1 && (left -= probabilities[category]) >= 0) {
      category++;
    }
    return category;
  }

  /**
   * Learns from a generation.
   *
   * @param ranked the categories of each point, best first; negative where unknown
   * @param weights of the points, at least 0
   */
  public Categories next(int[][] ranked, double[] weights) {
    double[][] gradient = gradient(ranked, weights);
    double[] metric = metric(gradient);
    double length = Cma.norm(metric);
    if (!(length > 0)) {
      return this;
    }
    double delta = firstStep / inertia;
    double[][] moved = new double[q.length][];
    for (int i = 0; i < q.length; i++) {
      moved[i] = q[i].clone();
      for (int k = 0; k < moved[i].length; k++) {
        moved[i][k] += delta / length * gradient[i][k];
      }
    }
    double beta = delta / Math.sqrt(path.length);
    double[] next = new double[path.length];
    double power = 0;
    for (int k = 0; k < next.length; k++) {
      next[k] = (1 - beta) * path[k] + Math.sqrt(beta * (2 - beta)) * metric[k] / length;
      power += next[k] * next[k];
    }
    double expected = (1 - beta) * (1 - beta) * gamma + beta * (2 - beta);
    double slower = inertia * Math.exp(beta * (expected - power / ALPHA));
    return new Categories(moved, next, expected, Math.max(firstStep, slower), firstStep).floored();
  }

  private double[][] gradient(int[][] ranked, double[] weights) {
    double[][] gradient = new double[q.length][];
    for (int i = 0; i < q.length; i++) {
      gradient[i] = new double[q[i].length];
      for (int point = 0; point < ranked.length; point++) {
        if (ranked[point][i] >= 0) {
          for (int k = 0; k < q[i].length; k++) {
            gradient[i][k] -= weights[point] * q[i][k];
          }
          gradient[i][ranked[point][i]] += weights[point];
        }
      }
    }
    return gradient;
  }

  /** The gradient times a root of the Fisher information: appendix B, Akimoto et al. 2019. */
  private double[] metric(double[][] gradient) {
    double[] metric = new double[path.length];
    int at = 0;
    for (int i = 0; i < q.length; i++) {
      int last = q[i].length - 1;
      double sum = 0;
      for (int k = 0; k < last; k++) {
        sum += gradient[i][k];
      }
      for (int k = 0; k < last; k++) {
        double root = Math.sqrt(q[i][k]);
        metric[at++] = gradient[i][k] / root + root * sum / (q[i][last] + Math.sqrt(q[i][last]));
      }
    }
    return metric;
  }

  /** No probability below the margin {@code (1 - 0.73^(1 / variables)) / (categories - 1)}. */
  private Categories floored() {
    double[][] kept = new double[q.length][];
    for (int i = 0; i < q.length; i++) {
      double least = (1 - Math.pow(0.73, 1.0 / q.length)) / (q[i].length - 1);
      kept[i] = floored(q[i], Math.min(least, 0.5 / q[i].length));
    }
    return new Categories(kept, path, gamma, inertia, firstStep);
  }

  private static double[] floored(double[] probabilities, double least) {
    double[] kept = new double[probabilities.length];
    double sum = 0;
    for (int k = 0; k < kept.length; k++) {
      kept[k] = Math.max(least, probabilities[k]);
      sum += kept[k];
    }
    double spare = sum - least * kept.length;
    for (int k = 0; k < kept.length; k++) {
      kept[k] -= (sum - 1) * (kept[k] - least) / spare;
    }
    return kept;
  }
}
