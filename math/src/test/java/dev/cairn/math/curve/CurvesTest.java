package dev.cairn.math.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.distribution.Normal;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Curves over 50 epochs that fall by about 1. */
class CurvesTest {
  private static CurveForecast forecast(DoubleUnaryOperator curve, int points) {
    double[] at = DoubleStream.iterate(1, t -> t + 1).limit(points).toArray();
    return new Curves(1, 50).forecast(at, DoubleStream.of(at).map(curve).toArray(), 1);
  }

  @Test
  void findsTheEnd_ofEachFamily() {
    DoubleUnaryOperator power = t -> 0.3 + Math.pow(t, -0.7);
    DoubleUnaryOperator exponential = t -> 0.3 + Math.exp(-t / 6);
    DoubleUnaryOperator logPower = t -> 0.3 + 1 / (1 + Math.pow(t / 5, 1.5));
    for (DoubleUnaryOperator curve : new DoubleUnaryOperator[] {power, exponential, logPower}) {
      CurveForecast half = forecast(curve, 25);
      assertThat(half.mean()).isCloseTo(curve.applyAsDouble(50), within(0.02));
      assertThat(half.below(curve.applyAsDouble(50) - 0.1)).isLessThan(0.02);
      assertThat(half.below(curve.applyAsDouble(50) + 0.1)).isGreaterThan(0.98);
    }
  }

  @Test
  void isUncertain_afterFewPoints_andLessSoAfterMore() {
    DoubleUnaryOperator curve = t -> 0.3 + Math.pow(t, -0.7);
    double end = curve.applyAsDouble(50);
    double last = 1;
    for (int points : new int[] {2, 5, 15, 40}) {
      CurveForecast forecast = forecast(curve, points);
      double outside = forecast.below(end - 0.05) + 1 - forecast.below(end + 0.05);
      assertThat(outside).as("%s points", points).isLessThan(last);
      last = outside;
    }
    assertThat(forecast(curve, 2).below(end - 0.1)).isGreaterThan(0.05);
  }

  @Test
  void isCalibrated_onNoisyCurvesOfItsFamilies() {
    Random random = new Random(1);
    int below = 0;
    int curves = 400;
    for (int i = 0; i < curves; i++) {
      double end = random.nextGaussian();
      double fall = random.nextGaussian();
      double power = 0.2 + 1.8 * random.nextDouble();
      double start = Math.pow(50, -power);
      DoubleUnaryOperator curve =
          t -> end + fall * (Math.pow(t, -power) - start) + 0.05 * random.nextGaussian();
      double told = forecast(curve, 8).below(end + 0.05 * random.nextGaussian());
      below += told < 0.05 || told > 0.95 ? 1 : 0;
    }
    assertThat((double) below / curves).isBetween(0.05, 0.16); // 0.1, were it exact
  }

  @Test
  void fitsALine_asClosedFormSays() {
    Line line = line(100, 100, 0.01, new double[][] {{1, 1.3}, {0.5, 0.8}, {0.25, 0.55}});
    assertThat(line.end()).isCloseTo(0.3, within(1e-6));
    double mean = 1.75 / 3;
    double spread = 1 + 0.25 + 0.0625 - 3 * mean * mean;
    double variance = 0.0001 * (1.0 / 3 + mean * mean / spread);
    assertThat(line.variance()).isCloseTo(variance, within(1e-9));
  }

  @Test
  void evidence_isTheDensityOfTheValues() {
    double one = line(1, 2, 0.5, new double[][] {{1, 2.5}}).evidence();
    double other = line(1, 2, 0.5, new double[][] {{1, -0.5}}).evidence();
    double deviation = Math.sqrt(1 + 4 + 0.25); // of the end, the fall and the noise
    double expected = Normal.logPdf(2 / deviation) - Normal.logPdf(-1 / deviation);
    assertThat(one - other).isCloseTo(expected, within(1e-9));
  }

  /** Through factors and values, about 0.5. */
  private static Line line(double endSpread, double fallSpread, double noise, double[]... pairs) {
    Moments moments = new Moments(0.5);
    for (double[] pair : pairs) {
      moments.add(pair[0], pair[1]);
    }
    return moments.line(endSpread, fallSpread, noise);
  }
}
