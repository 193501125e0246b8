package dev.cairn.analysis.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Sampled;
import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static Forest fit(Samples samples) {
    return Forest.fit(samples, Forest.Options.STANDARD, Stream.of(1));
  }

  @Test
  void predicts_aSmoothFunction() {
    Forest forest = fit(Sampled.of(Sampled.cube(2), 2_000, 1, x -> Math.sin(6 * x[0]) + x[1]));
    for (double x = 0.05; x < 1; x += 0.1) {
      assertThat(forest.mean(new double[] {x, 0.5})).isCloseTo(Math.sin(6 * x) + 0.5, within(0.15));
    }
  }

  @Test
  void averages_overMissingCoordinates_exactly() {
    Forest forest = fit(Sampled.of(Sampled.cube(2), 60, 2, x -> x[0] * x[1]));
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += forest.mean(new double[] {0.7, (i + 0.5) / steps}) / steps;
    }
    assertThat(forest.mean(new double[] {0.7, Double.NaN})).isCloseTo(sum, within(1e-3));
  }

  @Test
  void tells_categoriesApart_inTheirOwnOrder() {
    double[] worth = {3, 0, 2, 1};
    var space = SearchSpace.of(Categorical.of("kind", "a", "b", "c", "d"), Real.of("x", 0, 1));
    Forest forest = fit(Sampled.of(space, 400, 3, x -> worth[(int) (x[0] * 4)]));
    for (int level = 0; level < 4; level++) {
      assertThat(forest.mean(new double[] {(level + 0.5) / 4, Double.NaN}))
          .isCloseTo(worth[level], within(1e-9));
    }
  }

  @Test
  void is_constant_forOneSample() {
    Forest forest = fit(Sampled.of(Sampled.cube(2), 1, 1, x -> 5));
    assertThat(forest.mean(new double[] {0.1, 0.9})).isEqualTo(5);
  }

  @Test
  void boxes_divideTheCube() {
    Forest forest = fit(Sampled.of(Sampled.cube(3), 200, 1, x -> x[0] + x[1] * x[2]));
    for (Boxes boxes : forest.boxes()) {
      double volume = 0;
      for (int b = 0; b < boxes.size(); b++) {
        volume += boxes.volume(b);
      }
      assertThat(volume).isCloseTo(1, within(1e-9));
    }
  }
}
