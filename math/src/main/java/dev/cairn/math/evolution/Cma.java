package dev.cairn.math.evolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The state of CMA-ES after some generations: points are drawn from {@code N(m, sigma^2 A C A)}, A
 * a diagonal matrix that is the identity but where {@link #margin} widens coordinates. Immutable.
 *
 * <p>Points need not have been drawn from it: steps are cut to a length that its own hardly ever
 * have (Hansen, Injecting External Solutions Into CMA-ES, 2011). A coordinate that is NaN teaches
 * nothing: it does not move the mean, and covariance and paths see a draw from the conditional
 * distribution there.
 *
 * @param constants the strategy parameters
 * @param mean m
 * @param sigma the step size
 * @param shape C
 * @param scale the diagonal of A
 * @param pSigma the path of the step size
 * @param pC the path of C
 * @param rates adapts the learning rates, when wanted
 * @param generation how many have been learned from
 */
public record Cma(
    CmaConstants constants,
    double[] mean,
    double sigma,
    Shape shape,
    double[] scale,
    double[] pSigma,
    double[] pC,
    Optional<LearningRates> rates,
    int generation) {
  private static final double LARGEST_GROWTH = 1; // of log sigma a generation, Hansen 2011
  private static final int FAR = 200; // powers of two that C may be off 1
  private static final double TINY = 1e-8; // against division by nothing

  /** Before the first generation, with a full covariance matrix. */
  public static Cma full(CmaConstants constants, double[] mean, double sigma, double[][] c) {
    return start(constants, mean, sigma, FullShape.of(c));
  }

  /** Before the first generation, with a diagonal covariance matrix of these variances. */
  public static Cma diagonal(CmaConstants constants, double[] mean, double sigma, double[] c) {
    return start(constants, mean, sigma, new DiagonalShape(c));
  }

  private static Cma start(CmaConstants constants, double[] mean, double sigma, Shape shape) {
    int n = mean.length;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return new Cma(
        constants, mean, sigma, shape, ones, new double[n], new double[n], Optional.empty(), 0);
  }

  /** With learning rates that adapt to the signal in the steps. */
  public Cma adaptingRates() {
    Optional<LearningRates> first = Optional.of(LearningRates.first(mean.length));
    return new Cma(constants, mean, sigma, shape, scale, pSigma, pC, first, generation);
  }

  /** A draw. */
  public double[] sample(RandomGenerator random) {
    double[] y = shape.color(standard(random));
    for (int j = 0; j < y.length; j++) {
      y[j] = mean[j] + sigma * scale[j] * y[j];
    }
    return y;
  }

  /** The standard deviation of a coordinate. */
  public double deviation(int coordinate) {
    return sigma * scale[coordinate] * Math.sqrt(shape.variance(coordinate));
  }

  /** Learns from a generation of points, ranked best first; random for what is NaN in them. */
  public Cma next(double[][] ranked, RandomGenerator random) {
    int lambda = constants.lambda();
    double[][] y = new double[lambda][];
    double[] shift = new double[mean.length]; // of the mean, where known
    double[] yW = new double[mean.length];
    for (int i = 0; i < lambda; i++) {
      double[] step = step(ranked[i]);
      y[i] = cut(shape.complete(step, shape.color(standard(random))));
      for (int j = 0; j < yW.length; j++) {
        yW[j] += constants.pull(i) * y[i][j]; // eq. 41
        shift[j] += Double.isNaN(step[j]) ? 0 : constants.pull(i) * y[i][j];
      }
    }
    Cma learned = learned(y, yW, shift);
    return rates.isEmpty() ? learned.balanced() : rates.get().damped(this, learned);
  }

  private Cma learned(double[][] y, double[] yW, double[] shift) {
    CmaConstants c = constants;
    int n = mean.length;
    double[] m = new double[n];
    double[] pathSigma = new double[n];
    double[] pathC = new double[n];
    double[] white = shape.whiten(yW);
    double gainSigma = Math.sqrt(c.cSigma() * (2 - c.cSigma()) * c.muEff());
    for (int j = 0; j < n; j++) {
      m[j] = mean[j] + sigma * shift[j]; // eq. 42, cm = 1; without A, Hamano et al. 2022
      pathSigma[j] = (1 - c.cSigma()) * pSigma[j] + gainSigma * white[j]; // eq. 43
    }
    double length = norm(pathSigma);
    double growth = c.cSigma() / c.dSigma() * (length / c.chiN() - 1); // eq. 44
    double started = Math.sqrt(1 - Math.pow(1 - c.cSigma(), 2.0 * (generation + 2)));
    boolean hSigma = length / started < (1.4 + 2.0 / (n + 1)) * c.chiN();
    double gainC = hSigma ? Math.sqrt(c.cC() * (2 - c.cC()) * c.muEff()) : 0;
    for (int j = 0; j < n; j++) {
      pathC[j] = (1 - c.cC()) * pC[j] + gainC * yW[j]; // eq. 45
    }
    double[] rankMu = rankMu(y);
    double lost = hSigma ? 0 : c.c1() * c.cC() * (2 - c.cC());
    double keep = 1 + lost - c.c1() - c.cMu() * sum(c.weights());
    return new Cma(
        c,
        m,
        sigma * Math.exp(Math.min(LARGEST_GROWTH, growth)),
        shape.adapt(keep, c.c1(), pathC, rankMu, y), // eq. 47
        scale,
        pathSigma,
        pathC,
        rates,
        generation + 1);
  }

  /**
   * The same distribution, exactly, with a C near 1, where C and sigma have drifted so far apart
   * that they might overflow. Steps that are cut can do that over tens of thousands of generations.
   */
  private Cma balanced() {
    int power = Math.getExponent(shape.variance(0));
    if (Math.abs(power) < FAR) {
      return this;
    }
    double factor = Math.scalb(1.0, -power / 2);
    double[] path = pC.clone();
    for (int j = 0; j < path.length; j++) {
      path[j] *= factor;
    }
    Shape near = shape.scaled(factor);
    return new Cma(constants, mean, sigma / factor, near, scale, pSigma, path, rates, generation);
  }

  /** The weights of the outer products, eq. 46, times cMu. */
  private double[] rankMu(double[][] y) {
    double[] weights = constants.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < 0) {
        double length = norm(shape.whiten(y[i]));
        weights[i] *= mean.length / (length * length + TINY);
      }
      weights[i] *= constants.cMu();
    }
    return weights;
  }

  /** A point in the coordinates of C. */
  private double[] step(double[] point) {
    double[] y = new double[point.length];
    for (int j = 0; j < y.length; j++) {
      y[j] = (point[j] - mean[j]) / (sigma * scale[j]);
    }
    return y;
  }

  /** No longer than Mahalanobis length sqrt(n) + 2n / (n + 2), Hansen 2011. */
  private double[] cut(double[] y) {
    double n = y.length;
    double longest = Math.sqrt(n) + 2 * n / (n + 2);
    double length = norm(shape.whiten(y));
    if (length > longest) {
      for (int j = 0; j < y.length; j++) {
        y[j] *= longest / length;
      }
    }
    return y;
  }

  /**
   * Keeps discrete coordinates from getting stuck: beyond each edge of the cell that holds the mean
   * there is at least a given probability (Hamano et al. 2022).
   */
  public Cma margin(Cells cells, double alpha) {
    double[] m = mean.clone();
    double[] a = scale.clone();
    for (int j = 0; j < m.length; j++) {
      double below = cells.below(j, m[j]);
      double above = cells.above(j, m[j]);
      if (below > Double.NEGATIVE_INFINITY || above < Double.POSITIVE_INFINITY) {
        Margin kept = Margin.of(m[j], deviation(j), below, above, alpha);
        m[j] = kept.mean();
        a[j] *= kept.widening();
      }
    }
    return new Cma(constants, m, sigma, shape, a, pSigma, pC, rates, generation);
  }

  private double[] standard(RandomGenerator random) {
    double[] z = new double[mean.length];
    for (int j = 0; j < z.length; j++) {
      z[j] = random.nextGaussian();
    }
    return z;
  }

  static double norm(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double x : numbers) {
      sum += x;
    }
    return sum;
  }
}
