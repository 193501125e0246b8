package dev.cairn.math.pareto;

import dev.cairn.math.distribution.Normal;

/**
 * The expected gains of a normal objective on intervals [l, u): E[(u - y)+ - (l - y)+], as
 * logarithms with their derivatives by the mean and by the deviation. Precise also where the two
 * terms underflow, and where they are so close that they cancel.
 */
record Gains(double[] log, double[] byMean, double[] byDeviation) {

  private static final double NARROW = 0.01; // difference of the terms' logarithms

  static Gains of(Intervals intervals, double mean, double deviation) {
    int n = intervals.distinct().size();
    Gains gains = new Gains(new double[n], new double[n], new double[n]);
    Ends ends = Ends.of(intervals.ends(), mean, deviation);
    for (int i = 0; i < n; i++) {
      int low = intervals.distinct().get(i).low();
      int high = intervals.distinct().get(i).high();
      double distance = ends.log()[high] - ends.log()[low];
      if (ends.log()[high] == Double.NEGATIVE_INFINITY) {
        gains.log[i] = Double.NEGATIVE_INFINITY;
      } else if (distance < NARROW) {
        double width = intervals.ends()[high] - intervals.ends()[low];
        gains.fillNarrow(i, (ends.z()[low] + ends.z()[high]) / 2, width, deviation);
      } else {
        gains.fillWide(i, ends, low, high, distance, deviation);
      }
    }
    return gains;
  }

  /** deviation (h(u) - h(l)), by h' = cdf and h - z cdf = pdf. */
  private void fillWide(int i, Ends ends, int low, int high, double distance, double deviation) {
    double share = Math.exp(-distance); // h(l) / h(u)
    double rest = -Math.expm1(-distance);
    double scale = 1 / (deviation * rest);
    log[i] = Math.log(deviation * rest) + ends.log()[high];
    byMean[i] = -(ends.cdf()[high] - share * ends.cdf()[low]) * scale;
    byDeviation[i] = (ends.pdf()[high] - share * ends.pdf()[low]) * scale;
  }

  /**
   * The integral of the cdf from l to u by the midpoint rule with its first correction: width
   * cdf(m) (1 + w^2 cdf''(m) / (24 cdf(m))), w the width in deviations, cdf'' = -m pdf.
   */
  private void fillNarrow(int i, double m, double width, double deviation) {
    double w = width / deviation;
    double slope = Normal.logCdfDerivative(m);
    double factor = -w * w / 24;
    double correction = factor * m * slope;
    double byM = slope + factor * slope * (1 - m * (m + slope)) / (1 + correction);
    double byW = 2 * correction / (1 + correction);
    log[i] = Math.log(width) + Normal.logCdf(m) + Math.log1p(correction);
    byMean[i] = -byM / deviation;
    byDeviation[i] = -(m * byM + byW) / deviation;
  }
}
