package dev.cairn.samplers.gp.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Metric;
import dev.cairn.math.gp.Prediction;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnevenFittingTest {
  private static final Fitting EVEN = Fitting.of(Metric.ofNumbers(2), Fitting.NEVER);
  private static final Fitting UNEVEN = EVEN.uneven(20);
  private static final int SEEDS = 10;

  /** Grows tenfold along the first number. */
  private static double growing(double[] row) {
    return 0.05 * Math.pow(10, row[0]);
  }

  private static double wave(double[] row) {
    return Math.sin(5 * row[0]) + row[1] * row[1];
  }

  /** Noisy values of a wave. */
  private record Planted(double[][] rows, double[] values) {
    static Planted of(int count, ToDoubleFunction<double[]> deviation, long seed) {
      Random random = new Random(seed);
      double[][] rows = new double[count][];
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        rows[i] = random.doubles(2).toArray();
        values[i] = wave(rows[i]) + deviation.applyAsDouble(rows[i]) * random.nextGaussian();
      }
      return new Planted(rows, values);
    }

    Fitted fit(Fitting fitting) {
      return fitting.fitNoise(rows, values, List.of(fitting.mode()));
    }

    /** The mean logarithm of the density of these values, by a model of others. */
    double density(Planted others, Fitted fitted) {
      GaussianProcess process = GaussianProcess.of(EVEN.gram(fitted, others.rows), others.values);
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        Prediction predicted = process.predict(rows[i]);
        double variance = predicted.deviation() * predicted.deviation() + fitted.noise(rows[i]);
        double off = values[i] - predicted.means()[0];
        sum -= 0.5 * (Math.log(2 * Math.PI * variance) + off * off / variance);
      }
      return sum / rows.length;
    }
  }

  @Test
  void learns_deviations_thatGrowTenfold() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Planted seen = Planted.of(100, UnevenFittingTest::growing, seed);
      Fitted fitted = seen.fit(UNEVEN);
      double off = 0;
      for (double[] row : seen.rows) {
        off += Math.abs(Math.log(Math.sqrt(fitted.noise(row)) / growing(row))) / seen.rows.length;
      }
      double least = fitted.noise(new double[] {0, 0.5});
      double most = fitted.noise(new double[] {1, 0.5});
      assertThat(Math.exp(off)).as("mean factor, seed %s", seed).isLessThan(1.5);
      assertThat(Math.sqrt(most / least)).as("growth, seed %s", seed).isBetween(2.5, 25.0);
    }
  }

  @Test
  void predicts_newValues_betterThanWithEvenNoise() {
    long better =
        IntStream.range(0, SEEDS)
            .filter(
                seed -> {
                  Planted seen = Planted.of(60, UnevenFittingTest::growing, seed);
                  Planted held = Planted.of(300, UnevenFittingTest::growing, 1000 + seed);
                  return held.density(seen, seen.fit(UNEVEN)) > held.density(seen, seen.fit(EVEN));
                })
            .count();
    assertThat(better).isGreaterThanOrEqualTo(8);
  }

  @Test
  void findsNoise_almostEven_whereItIs() {
    double off = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Planted seen = Planted.of(60, row -> 0.2, seed);
      Fitted fitted = seen.fit(UNEVEN);
      for (double[] row : seen.rows) {
        off += Math.abs(Math.log(Math.sqrt(fitted.noise(row)) / 0.2)) / seen.rows.length / SEEDS;
      }
    }
    assertThat(Math.exp(off)).isLessThan(1.4);
  }

  @Test
  void staysEven_whileThereAreFewValues() {
    Planted seen = Planted.of(19, UnevenFittingTest::growing, 1);
    assertThat(seen.fit(UNEVEN).factors()).isSameAs(Noise.EVEN);
  }
}
