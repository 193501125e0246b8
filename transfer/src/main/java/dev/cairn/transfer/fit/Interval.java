package dev.cairn.transfer.fit;

import dev.cairn.math.statistics.Quantiles;

/** A value with the interval that holds the middle 95 % of its resamples. */
public record Interval(double value, double low, double high) {
  private static final double TAIL = 0.025;

  static Interval of(double value, double[] resamples) {
    return new Interval(
        value, Quantiles.quantile(resamples, TAIL), Quantiles.quantile(resamples, 1 - TAIL));
  }
}
