package dev.cairn.samplers.gp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.distribution.LogChiSquare;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalNoiseTest {
  private static final Fitting FITTING = Fitting.of(Metric.ofNumbers(1), Fitting.NEVER);
  private static final double[] CALM = {0.2};
  private static final double[] LOUD = {0.8};

  /** With a given noise, of deviation 1/10 but at rows that are asked for. */
  private static LocalNoise local(double[][] rows, double[] values) {
    Hyperparameters given = new Hyperparameters(new double[] {-1}, 0, 2 * Math.log(0.1), -1);
    Fitted fitted = new Fitted(given, Noise.EVEN);
    GaussianProcess process = GaussianProcess.of(FITTING.gram(fitted, rows), values);
    return LocalNoise.of(rows, values, process, fitted.noise(rows));
  }

  @Test
  void takes_theSampleVariance_ofRepeatedRows() {
    LocalNoise local =
        local(new double[][] {CALM, LOUD, CALM, LOUD, LOUD}, new double[] {1, 5, 1.2, 7, 3});
    assertThat(local.rows()).hasDimensions(2, 1);
    assertThat(local.logs()[0] + LogChiSquare.mean(1)).isCloseTo(Math.log(0.02), within(1e-12));
    assertThat(local.errors()[0]).isEqualTo(LogChiSquare.variance(1));
    assertThat(local.logs()[1] + LogChiSquare.mean(2)).isCloseTo(Math.log(4), within(1e-12));
    assertThat(local.errors()[1]).isEqualTo(LogChiSquare.variance(2));
  }

  @Test
  void stands_repeatedValues_thatAreTheSame() {
    LocalNoise local = local(new double[][] {CALM, CALM, LOUD}, new double[] {1, 1, 2});
    assertThat(local.logs()[0]).isBetween(-15.0, Math.log(0.01));
  }

  @Test
  void isRight_onAverage_whereRowsAreDense() {
    double sum = 0;
    int count = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      double[][] rows = new double[60][1];
      double[] values = new double[60];
      for (int i = 0; i < values.length; i++) {
        rows[i][0] = i / 59.0;
        values[i] = Math.sin(3 * rows[i][0]) + 0.1 * random.nextGaussian();
      }
      for (double log : local(rows, values).logs()) {
        sum += log;
        count++;
      }
    }
    assertThat(0.5 * sum / count).isCloseTo(Math.log(0.1), within(0.1));
  }
}
