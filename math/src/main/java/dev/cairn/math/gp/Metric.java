package dev.cairn.math.gp;

/**
 * How far two rows of features are apart: the squared distance along each of several scales, to be
 * weighed by a length each. A number counts by the square of its difference, a nominal one by 1
 * where it differs, which is half the squared distance of indicator vectors; so the sum over the
 * scales is a squared Euclidean distance and every radial kernel of it is positive definite.
 *
 * @param scales how many
 * @param scale of each feature
 * @param nominal whether a feature's values are merely the same or not
 * @param share of each feature, the factor that it counts by in its scale
 */
public record Metric(int scales, int[] scale, boolean[] nominal, double[] share) {
  /** The number of features. */
  public int width() {
    return scale.length;
  }

  /** One scale for each of some plain numbers. */
  public static Metric ofNumbers(int count) {
    int[] scale = new int[count];
    double[] share = new double[count];
    for (int i = 0; i < count; i++) {
      scale[i] = i;
      share[i] = 1;
    }
    return new Metric(count, scale, new boolean[count], share);
  }

  /** What one feature adds to the squared distance of its scale. */
  double part(int feature, double a, double b) {
    if (nominal[feature]) {
      return a == b ? 0 : share[feature];
    }
    return share[feature] * (a - b) * (a - b);
  }
}
