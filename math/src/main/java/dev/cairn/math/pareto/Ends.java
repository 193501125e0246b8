package dev.cairn.math.pareto;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;

/**
 * The expected improvement of a standard normal objective on some values.
 *
 * @param z the values
 * @param log the logarithm of h(z)
 * @param cdf the cumulated probability over h
 * @param pdf the density over h
 */
record Ends(double[] z, double[] log, double[] cdf, double[] pdf) {

  static Ends of(double[] values, double mean, double deviation) {
    int n = values.length;
    Ends ends = new Ends(new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      ends.fill(i, (values[i] - mean) / deviation);
    }
    return ends;
  }

  private void fill(int i, double at) {
    z[i] = at;
    log[i] = LogExpectedImprovement.of(at);
    if (log[i] > Double.NEGATIVE_INFINITY) {
      cdf[i] = LogExpectedImprovement.derivative(at);
      pdf[i] = at < 0 ? 1 - at * cdf[i] : Math.exp(Normal.logPdf(at) - log[i]);
    }
  }
}
