package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.GaussianProcess;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the variance of observations' noise varies over the space: factors, of mean 1 over the rows
 * that it was learned from.
 *
 * @param logs a process of the factors' logarithms; none for even noise
 * @param shift taken from these
 */
public record Noise(@Nullable GaussianProcess logs, double shift) {
  /** The same everywhere. */
  public static final Noise EVEN = new Noise(null, 0);

  /** Of a process of the logarithms of any multiple. */
  static Noise of(GaussianProcess logs, double[][] rows) {
    double[] factors = new Noise(logs, 0).factors(rows);
    return new Noise(logs, StrictMath.log(Arrays.stream(factors).average().orElse(1)));
  }

  /** The most likely one at a row. */
  public double factor(double[] row) {
    return logs == null ? 1 : StrictMath.exp(logs.predict(row).means()[0] - shift);
  }

  double[] factors(double[][] rows) {
    return Arrays.stream(rows).mapToDouble(this::factor).toArray();
  }
}
