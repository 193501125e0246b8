package dev.cairn.samplers.gp.model;

import dev.cairn.math.distribution.Normal;
import java.util.Arrays;

/** How observed values become what a process is fitted to; always of mean 0 and deviation 1. */
public enum Warp {
  /** Nothing but shift and scale. */
  NONE {
    @Override
    double[] shape(double[] values) {
      return values;
    }
  },
  /**
   * Values worse than the median go to the quantiles of a half-normal law by their rank, those
   * better keep their distances (half-rank warping, Song et al., The Vizier Gaussian Process Bandit
   * Algorithm, 2024). So neither outliers nor the shape of what is bad matter.
   */
  HALF_RANK {
    @Override
    double[] shape(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double median = sorted[(sorted.length - 1) / 2];
      double spread = spreadBelow(sorted, median);
      double[] shaped = values.clone();
      for (int i = 0; i < shaped.length; i++) {
        if (values[i] > median) {
          double rank = rank(sorted, values[i]);
          shaped[i] = median + spread * Normal.quantile((rank + 0.5) / sorted.length);
        }
      }
      return shaped;
    }
  },
  /**
   * The first ten values give centre (their median) and spread (1.4826 times their median
   * deviation); what is worse than the centre counts logarithmically. So outliers do not matter,
   * and the crowd of trials near the best does not magnify what little they differ by.
   */
  ANCHORED {
    @Override
    double[] shape(double[] values) {
      double[] first = Arrays.copyOf(values, Math.min(values.length, ANCHORS));
      double centre = median(first);
      double[] deviations = Arrays.stream(first).map(v -> Math.abs(v - centre)).toArray();
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
    public double[] apply(double[] values) {
      return shape(values);
    }
  },
  /**
   * For constraints: sign(c) log(1 + |c| / s), s being the median magnitude; 0 stays where it is
   * (bilog, Eriksson and Poloczek, Scalable Constrained Bayesian Optimization, 2021).
   */
  BILOG {
    @Override
    double[] shape(double[] values) {
      double[] magnitudes = Arrays.stream(values).map(Math::abs).sorted().toArray();
      double median = magnitudes[magnitudes.length / 2];
      double scale = median > 0 ? median : 1;
      return Arrays.stream(values)
          .map(v -> Math.signum(v) * StrictMath.log1p(Math.abs(v) / scale))
          .toArray();
    }

    @Override
    public double[] apply(double[] values) {
      return shape(values);
    }
  };

  private static final int ANCHORS = 10;

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
  }

  abstract double[] shape(double[] values);

  /** The values to fit, in the same order. */
  public double[] apply(double[] values) {
    return standardised(shape(values));
  }

  private static double rank(double[] sorted, double value) {
    int first = Arrays.binarySearch(sorted, value);
    int last = first;
    while (first > 0 && sorted[first - 1] == value) {
      first--;
    }
    while (last < sorted.length - 1 && sorted[last + 1] == value) {
      last++;
    }
    return 0.5 * (first + last);
  }

  private static double spreadBelow(double[] sorted, double median) {
    double sum = 0;
    int count = 0;
    for (double value : sorted) {
      if (value < median) {
        sum += (value - median) * (value - median);
        count++;
      }
    }
    if (count == 0) {
      double range = sorted[sorted.length - 1] - sorted[0];
      return range > 0 ? range : 1;
    }
    return Math.sqrt(sum / count);
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
