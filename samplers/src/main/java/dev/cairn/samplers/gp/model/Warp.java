package dev.cairn.samplers.gp.model;

import java.util.Arrays;

/** How observed values become what a process is fitted to: order kept, of about unit size. */
public enum Warp {
  /** Mean 0 and deviation 1, nothing bent. */
  NONE {
    @Override
    double[] shape(double[] values, double[] anchors) {
      return values;
    }
  },
  /**
   * The anchors, which are the values of the first ten trials, give centre (their median) and
   * spread (1.4826 times their median deviation); what is worse than the centre counts
   * logarithmically. So outliers do not matter, and the crowd of trials near the best does not
   * magnify what little they differ by.
   */
  ANCHORED {
    @Override
    double[] shape(double[] values, double[] anchors) {
      double centre = median(anchors);
      double[] deviations = Arrays.stream(anchors).map(v -> Math.abs(v - centre)).toArray();
      double spread = 1.4826 * median(deviations);
      if (!(spread > 0)) {
        spread = Arrays.stream(values).map(v -> Math.abs(v - centre)).max().orElse(0);
      }
      double scale = spread > 0 ? spread : 1;
      return Arrays.stream(values)
          .map(v -> (v - centre) / scale)
          .map(z -> z > 0 ? StrictMath.log1p(z) : z)
          .toArray();
    }

    @Override
    double[] apply(double[] values, double[] anchors) {
      return shape(values, anchors);
    }
  },
  /**
   * For constraints: 0 stays where it is, and magnitudes beyond four times their median count
   * logarithmically, in the manner of the bilog warp (Eriksson and Poloczek, Scalable Constrained
   * Bayesian Optimization, 2021); below that nothing is bent, so that what is linear stays so.
   */
  SIGNED {
    @Override
    double[] shape(double[] values, double[] anchors) {
      double unit = unit(values);
      return Arrays.stream(values).map(v -> signed(v / unit)).toArray();
    }

    private static double signed(double z) {
      double size = Math.abs(z);
      return size <= 1 ? z : Math.signum(z) * (1 + StrictMath.log(size));
    }

    @Override
    double[] apply(double[] values, double[] anchors) {
      return shape(values, anchors);
    }
  };

  static final int ANCHORS = 10;

  /** The value that {@link #SIGNED} makes a number of, when it is applied to these values. */
  public static double unsigned(double number, double[] values) {
    double size = Math.abs(number);
    double linear = size <= 1 ? size : StrictMath.exp(size - 1);
    return Math.signum(number) * linear * unit(values);
  }

  private static double unit(double[] values) {
    double scale = 4 * median(Arrays.stream(values).map(Math::abs).toArray());
    return scale > 0 ? scale : 1;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
  }

  abstract double[] shape(double[] values, double[] anchors);

  /** The values to fit, in the same order; each is of another trial. */
  public double[] apply(double[] values) {
    return apply(values, Arrays.copyOf(values, Math.min(values.length, ANCHORS)));
  }

  /** The values to fit, in the same order. */
  double[] apply(double[] values, double[] anchors) {
    return standardised(shape(values, anchors));
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(square / values.length);
    double scale = deviation > 0 ? 1 / deviation : 1;
    double[] standardised = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      standardised[i] = (values[i] - mean) * scale;
    }
    return standardised;
  }
}
