package dev.cairn.samplers.tpe;

import dev.cairn.math.distribution.Normal;
import java.util.random.RandomGenerator;

/** Normal kernels truncated to the unit interval, with centres inside it. */
final class ContinuousMarginal implements Marginal {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double WHOLE = 6; // beyond so many deviations no mass is lost

  private final double[] centers;
  private final double[] widths;
  private final double[] scales;
  private final double[] logNorms;

  ContinuousMarginal(double[] centers, double[] widths) {
    this.centers = centers;
    this.widths = widths;
    this.scales = new double[centers.length];
    this.logNorms = new double[centers.length];
    for (int i = 0; i < centers.length; i++) {
      scales[i] = SQRT_HALF / widths[i];
      logNorms[i] = Math.log(SQRT_TWO_PI * widths[i] * mass(centers[i], widths[i]));
    }
  }

  private static double mass(double center, double width) {
    double below = center / width;
    double above = (1 - center) / width;
    double mass = 1;
    mass -= below < WHOLE ? Normal.cdf(-below) : 0;
    mass -= above < WHOLE ? Normal.cdf(-above) : 0;
    return mass;
  }

  @Override
  public void addLogDensities(double unit, double[] sums) {
    for (int i = 0; i < centers.length; i++) {
      double z = (unit - centers[i]) * scales[i];
      sums[i] -= z * z + logNorms[i];
    }
  }

  /** By rejection; a third of the draws or more are accepted as no kernel is wider than 1. */
  @Override
  public double draw(int kernel, RandomGenerator random) {
    while (true) {
      double unit = centers[kernel] + widths[kernel] * random.nextGaussian();
      if (unit >= 0 && unit <= 1) {
        return unit;
      }
    }
  }
}
