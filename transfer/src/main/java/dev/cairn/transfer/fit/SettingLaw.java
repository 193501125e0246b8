package dev.cairn.transfer.fit;

import dev.cairn.math.regression.LeastSquares;
import dev.cairn.transfer.PowerLaw;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How the best value of one setting grows with the sizes: a power law with its uncertainty. */
public final class SettingLaw {
  private final String setting;
  private final double[] coefficients; // the logarithm of the coefficient, then the exponents
  private final double[][] resamples;

  SettingLaw(String setting, double[] coefficients, double[][] resamples) {
    this.setting = setting;
    this.coefficients = coefficients;
    this.resamples = resamples;
  }

  public String setting() {
    return setting;
  }

  public PowerLaw law() {
    return PowerLaw.of(
        Math.exp(coefficients[0]), Arrays.copyOfRange(coefficients, 1, coefficients.length));
  }

  public Interval coefficient() {
    return Interval.of(Math.exp(coefficients[0]), resampled(draw -> Math.exp(draw[0])));
  }

  /** One a size. */
  public List<Interval> exponents() {
    return IntStream.range(1, coefficients.length)
        .mapToObj(i -> Interval.of(coefficients[i], resampled(draw -> draw[i])))
        .toList();
  }

  /** What the law says of a model of these sizes. */
  public Interval at(List<Double> sizes) {
    double[] row = row(sizes);
    return Interval.of(
        Math.exp(LeastSquares.predict(row, coefficients)),
        resampled(draw -> Math.exp(LeastSquares.predict(row, draw))));
  }

  private double[] resampled(ToDoubleFunction<double[]> what) {
    return Arrays.stream(resamples).mapToDouble(what).toArray();
  }

  static double[] row(List<Double> sizes) {
    double[] row = new double[1 + sizes.size()];
    row[0] = 1;
    for (int i = 0; i < sizes.size(); i++) {
      row[1 + i] = Math.log(sizes.get(i));
    }
    return row;
  }
}
