package dev.cairn.math.distribution;

import java.util.random.RandomGenerator;

/**
 * A normal distribution restricted to an interval, accurate also where the interval lies far in a
 * tail or is very narrow.
 *
 * <p>An instance holds its normalising constant, so a density costs one multiplication and a
 * subtraction. The static kernels {@link #logMass} and {@link #quantile(double, double, double)}
 * are in units of the standard deviation and allocate nothing. Bounds may be infinite. Immutable.
 */
public final class TruncatedNormal {

  private static final double NARROW = 0.25; // width times slope of the log density

  private final double mean;
  private final double deviation;
  private final double low;
  private final double high;
  private final double logNormalizer;

  /**
   * A normal of this mean and standard deviation before truncation, restricted to {@code [low,
   * high]}.
   *
   * @throws IllegalArgumentException if the deviation is not positive or the interval is empty
   */
  public TruncatedNormal(double mean, double deviation, double low, double high) {
    if (!(deviation > 0) || !(low < high) || !Double.isFinite(mean + deviation)) {
      throw new IllegalArgumentException(
          "The truncated normal (mean %s, deviation %s) on [%s, %s] must have a finite mean, a positive finite deviation and low < high."
              .formatted(mean, deviation, low, high));
    }
    this.mean = mean;
    this.deviation = deviation;
    this.low = low;
    this.high = high;
    this.logNormalizer = logMass(standard(low), standard(high));
  }

  /** The logarithm of the density at x; negative infinity outside the interval. */
  public double logPdf(double x) {
    return x < low || x > high
        ? Double.NEGATIVE_INFINITY
        : Normal.logPdf(standard(x)) - Math.log(deviation) - logNormalizer;
  }

  /** The x below which lies probability p in {@code [0, 1]}. */
  public double quantile(double p) {
    double x = mean + deviation * quantile(p, standard(low), standard(high));
    return clamp(x, low, high);
  }

  /**
   * One draw, by the inverse of the distribution function: takes exactly one double from the
   * source.
   */
  public double sample(RandomGenerator random) {
    return quantile(random.nextDouble());
  }

  private double standard(double x) {
    return (x - mean) / deviation;
  }

  /** The logarithm of the standard normal probability of {@code [a, b]}, for a at most b. */
  public static double logMass(double a, double b) {
    if (!(a < b)) {
      return a == b ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (a > 0) {
      return logMass(-b, -a);
    }
    if (isNarrow(a, b)) {
      return logNarrowMass(a, b);
    }
    return b > 0 ? logCentralMass(a, b) : logTailMass(a, b);
  }

  /**
   * The z that splits the standard normal restricted to {@code [a, b]} into probabilities p below
   * and 1 - p above.
   */
  public static double quantile(double p, double a, double b) {
    if (!(p >= 0 && p <= 1 && a < b)) {
      return Double.NaN;
    }
    if (a > 0) {
      return -quantile(1 - p, -b, -a);
    }
    double z = isNarrow(a, b) ? narrowQuantile(p, a, b) : wideQuantile(p, a, b);
    return clamp(z, a, b);
  }

  private static double clamp(double z, double a, double b) {
    return Math.min(b, Math.max(a, z));
  }

  private static boolean isNarrow(double a, double b) {
    return (b - a) * Math.max(1, Math.abs(a + b) / 2) < NARROW;
  }

  /**
   * One less both tails, for a <= 0 < b that are not narrow: at least a tenth is left, nothing
   * cancels.
   */
  private static double logCentralMass(double a, double b) {
    return Math.log1p(-Normal.cdf(a) - Normal.cdf(-b));
  }

  /** pdf(b) (mills(b) - pdf(a) / pdf(b) mills(a)), for a < b <= 0. */
  private static double logTailMass(double a, double b) {
    double ratio = Math.exp(0.5 * (b - a) * (a + b));
    return Normal.logPdf(b) + Math.log(Normal.millsRatio(b) - ratio * Normal.millsRatio(a));
  }

  /**
   * Taylor series of the density about the midpoint m: h pdf(m) sum of He_2n(m) (h/2)^2n / (2n+1)!,
   * Hermite polynomials He.
   */
  private static double logNarrowMass(double a, double b) {
    double m = 0.5 * (a + b);
    double r = 0.5 * (b - a);
    double previous = 0;
    double hermite = 1; // He_k(m) r^k
    double factorial = 1; // (k+1)!
    double series = 0; // without its first term, 1
    for (int k = 1; k <= 10; k++) {
      double next = m * r * hermite - (k - 1) * r * r * previous;
      previous = hermite;
      hermite = next;
      factorial *= k + 1;
      series += k % 2 == 0 ? hermite / factorial : 0;
    }
    return Normal.logPdf(m) + Math.log(b - a) + Math.log1p(series);
  }

  /** cdf(z) = cdf(a) + p mass(a, b), solved in logarithms. */
  private static double wideQuantile(double p, double a, double b) {
    double below = Math.log(p) + logMass(a, b);
    return Normal.quantileOfLog(Math.min(0, LogDomain.logAddExp(Normal.logCdf(a), below)));
  }

  /** Newton's method on mass(a, z) = p mass(a, b), nearly linear in z. */
  private static double narrowQuantile(double p, double a, double b) {
    double logMass = logMass(a, b);
    double z = a + p * (b - a);
    for (int i = 0; i < 3; i++) {
      double excess = Math.exp(logMass(a, z) - logMass) - p;
      z = clamp(z - excess * Math.exp(logMass - Normal.logPdf(z)), a, b);
    }
    return z;
  }
}
