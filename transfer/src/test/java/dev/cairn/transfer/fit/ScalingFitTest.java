package dev.cairn.transfer.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ScalingFitTest {
  private static final double[][] SIZES = {
    {1e8, 2e9}, {1e8, 1e10}, {2e8, 4e9}, {4e8, 8e9}, {4e8, 4e10}, {8e8, 2e10}, {1.6e9, 1e11}
  };

  /** Planted: the constants of Step Law. */
  private static double[] best(double n, double d) {
    return new double[] {
      1.79 * Math.pow(n, -0.713) * Math.pow(d, 0.307), 0.58 * Math.pow(d, 0.571)
    };
  }

  /** A grid of factors of root two around the optimum, off its points, with a steeper high side. */
  private static Sweep grid(double n, double d, double noise, RandomGenerator random) {
    double[] best = best(n, d);
    var runs = new ArrayList<Run>();
    for (int i = -5; i <= 5; i++) {
      for (int j = -5; j <= 5; j++) {
        double rate = best[0] * Math.pow(2, 0.5 * i + 0.17);
        double batch = best[1] * Math.pow(2, 0.5 * j - 0.21);
        double x = Math.log(rate / best[0]);
        double y = Math.log(batch / best[1]);
        double loss = 2.5 + 0.02 * (x * x + 0.5 * y * y - 0.4 * x * y) + 0.002 * x * x * x;
        runs.add(new Run(List.of(rate, batch), loss + noise * random.nextGaussian()));
      }
    }
    return new Sweep(n + " on " + d, List.of(n, d), runs);
  }

  private static List<Sweep> grids(double noise, long seed) {
    var random = Stream.of(seed);
    var sweeps = new ArrayList<Sweep>();
    for (double[] size : SIZES) {
      sweeps.add(grid(size[0], size[1], noise, random));
    }
    return sweeps;
  }

  @Test
  void recovers_plantedExponents_within2Hundredths() {
    for (long seed = 0; seed < 20; seed++) {
      var fit = ScalingFit.of(List.of("rate", "batch"), grids(0.001, seed), 20, seed);
      var rate = fit.laws().get(0).law().exponents();
      var batch = fit.laws().get(1).law().exponents();
      assertThat(rate.get(0)).as("seed %s", seed).isCloseTo(-0.713, within(0.02));
      assertThat(rate.get(1)).as("seed %s", seed).isCloseTo(0.307, within(0.02));
      assertThat(batch.get(0)).as("seed %s", seed).isCloseTo(0, within(0.02));
      assertThat(batch.get(1)).as("seed %s", seed).isCloseTo(0.571, within(0.02));
    }
  }

  @Test
  void intervals_coverThePlantedExponents_inMostSeeds() {
    int covered = 0;
    for (long seed = 0; seed < 40; seed++) {
      Interval interval =
          ScalingFit.of(List.of("rate", "batch"), grids(0.004, seed), 200, seed)
              .laws()
              .get(0)
              .exponents()
              .get(1);
      assertThat(interval.low()).isLessThan(interval.high());
      covered += interval.low() <= 0.307 && 0.307 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(35);
  }

  @Test
  void heldOut_isFoundBackByTheOthers() {
    var fit = ScalingFit.of(List.of("rate", "batch"), grids(0.002, 3), 50, 3);
    assertThat(fit.heldOut())
        .hasSize(SIZES.length)
        .allSatisfy(
            held -> {
              assertThat(held.factors()).allSatisfy(f -> assertThat(f).isBetween(1.0, 1.15));
              assertThat(held.excess()).isBetween(0.0, 0.001);
            });
    double[] expected = best(6.4e9, 4e11);
    Interval rate = fit.laws().get(0).at(List.of(6.4e9, 4e11));
    assertThat(rate.value() / expected[0]).isCloseTo(1, within(0.05));
    assertThat(rate.low()).isLessThan(rate.value());
    assertThat(rate.high()).isGreaterThan(rate.value());
  }

  @Test
  void optimum_isTheBestRun_andSaysSo_whereTheBestLiesAtTheEdge() {
    var falling = new ArrayList<Run>();
    for (int i = 0; i < 12; i++) {
      falling.add(new Run(List.of(Math.pow(2, -i)), 3 - 0.1 * i));
    }
    Optimum optimum = Optimum.of(Points.of(falling));
    assertThat(optimum.method()).isEqualTo(Optimum.Method.BEST_RUN);
    assertThat(optimum.settings())
        .first()
        .satisfies(rate -> assertThat(rate).isCloseTo(Math.pow(2, -11), within(1e-12)));
    assertThat(optimum.excess(new double[] {0})).isNaN();
  }

  @Test
  void sizesThatGrowTogether_areRefused() {
    var random = Stream.of(1);
    var sweeps =
        List.of(grid(1e8, 1e9, 0, random), grid(2e8, 2e9, 0, random), grid(4e8, 4e9, 0, random));
    assertThatThrownBy(() -> ScalingFit.of(List.of("rate", "batch"), sweeps, 10, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("grow with each other");
    assertThatThrownBy(() -> ScalingFit.of(List.of("rate", "batch"), sweeps.subList(0, 2), 10, 1))
        .hasMessageContaining("run studies at more sizes");
  }

  @Test
  void fit_isEqual_forEqualSeeds() {
    var one = ScalingFit.of(List.of("rate", "batch"), grids(0.01, 5), 50, 9);
    var two = ScalingFit.of(List.of("rate", "batch"), grids(0.01, 5), 50, 9);
    assertThat(one.laws().get(0).exponents()).isEqualTo(two.laws().get(0).exponents());
  }
}
