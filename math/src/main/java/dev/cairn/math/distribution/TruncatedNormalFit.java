package dev.cairn.math.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * The normal distribution, restricted to an interval, under which a sample is most likely. The log
 * likelihood is concave in the natural parameters, hence unimodal in either parameter and in the
 * deviation with the best mean; both are found by golden section.
 *
 * @param mean before truncation, within the interval
 * @param deviation before truncation, within its bounds
 */
public record TruncatedNormalFit(double mean, double deviation) {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 25; // leaves 6e-6 of the interval

  /**
   * Fits a sample within [low, high], which must not be empty, with a deviation between least and
   * most. Costs about a thousand evaluations of the likelihood.
   */
  public static TruncatedNormalFit of(
      double[] sample, double low, double high, double least, double most) {
    double center = 0;
    for (double x : sample) {
      center += x / sample.length;
    }
    double spread = 0;
    for (double x : sample) {
      spread += (x - center) * (x - center) / sample.length;
    }
    double m = center;
    double variance = spread;
    double logDeviation =
        highest(
            log -> {
              double mean = mean(m, variance, Math.exp(log), low, high);
              return logLikelihood(m, variance, mean, Math.exp(log), low, high);
            },
            Math.log(least),
            Math.log(most));
    double deviation = Math.exp(logDeviation);
    return new TruncatedNormalFit(mean(m, variance, deviation, low, high), deviation);
  }

  private static double mean(
      double center, double variance, double deviation, double low, double high) {
    return highest(mean -> logLikelihood(center, variance, mean, deviation, low, high), low, high);
  }

  /** Per number of a sample with this mean and variance, but for a constant. */
  private static double logLikelihood(
      double center, double variance, double mean, double deviation, double low, double high) {
    double gap = center - mean;
    return -(variance + gap * gap) / (2 * deviation * deviation)
        - Math.log(deviation)
        - TruncatedNormal.logMass((low - mean) / deviation, (high - mean) / deviation);
  }

  /** The mean log density of a sample under this distribution on [low, high]. */
  public double logLikelihood(double[] sample, double low, double high) {
    TruncatedNormal density = new TruncatedNormal(mean, deviation, low, high);
    double sum = 0;
    for (double x : sample) {
      sum += density.logPdf(x);
    }
    return sum / sample.length;
  }

  private static double highest(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = function.applyAsDouble(a);
    double atB = function.applyAsDouble(b);
    for (int step = 0; step < STEPS; step++) {
      if (atA > atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = function.applyAsDouble(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = function.applyAsDouble(b);
      }
    }
    return (low + high) / 2;
  }
}
