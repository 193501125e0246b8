package dev.cairn.math.evolution;

/**
 * The normal distribution nearest to a mixture of normal ones around good points, from which CMA-ES
 * starts warm (Nomura et al., Warm Starting CMA-ES for Hyperparameter Optimization, 2021).
 *
 * @param mean its mean
 * @param sigma the geometric mean of its standard deviations
 * @param shape its covariance over sigma squared
 */
public record PromisingRegion(double[] mean, double sigma, double[][] shape) {

  /**
   * The region of good points.
   *
   * @param points in which a coordinate may be NaN
   * @param alpha the standard deviation around each
   * @param mean where no point has a coordinate
   * @param deviations of each coordinate in points that do not have it
   */
  public static PromisingRegion of(
      double[][] points, double alpha, double[] mean, double[] deviations) {
    int n = mean.length;
    double[] m = new double[n];
    double[][] covariance = new double[n][n];
    for (int j = 0; j < n; j++) {
      int missing = 0;
      for (double[] point : points) {
        missing += Double.isNaN(point[j]) ? 1 : 0;
        m[j] += Double.isNaN(point[j]) ? 0 : point[j];
      }
      m[j] = missing == points.length ? mean[j] : m[j] / (points.length - missing);
      covariance[j][j] = alpha * alpha + missing * deviations[j] * deviations[j] / points.length;
    }
    for (double[] point : points) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double product = (point[i] - m[i]) * (point[j] - m[j]);
          covariance[i][j] += Double.isNaN(product) ? 0 : product / points.length;
        }
      }
    }
    return normalized(m, covariance);
  }

  private static PromisingRegion normalized(double[] mean, double[][] covariance) {
    double logSum = 0;
    for (double length : FullShape.of(covariance).d()) {
      logSum += Math.log(length);
    }
    double sigma = Math.exp(logSum / mean.length);
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= sigma * sigma;
      }
    }
    return new PromisingRegion(mean, sigma, covariance);
  }
}
