package dev.cairn.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.analysis.Sampled;
import dev.cairn.random.Stream;
import dev.cairn.space.Choice;
import dev.cairn.space.Column;
import dev.cairn.space.Condition;
import dev.cairn.space.Group;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeTest {
  @Test
  void slice_isTheMeanOverTheOthers() {
    var samples = Sampled.of(Sampled.cube(3), 2_000, 1, x -> 3 * x[0] + x[1] * x[2]);
    var slice =
        Landscape.of(samples, Stream.of(1))
            .slice(samples.space().columns().get(0), 10)
            .orElseThrow();
    for (int i = 1; i < 9; i++) {
      assertThat(slice.values()[i]).isCloseTo(3 * slice.at()[i] + 0.25, within(0.15));
    }
  }

  @Test
  void contour_hasTheInteraction() {
    var samples = Sampled.of(Sampled.cube(3), 3_000, 1, x -> 4 * (x[0] - 0.5) * (x[2] - 0.5));
    var columns = samples.space().columns();
    var contour =
        Landscape.of(samples, Stream.of(1))
            .contour(columns.get(0), columns.get(2), 8)
            .orElseThrow();
    for (int j = 0; j < 8; j++) {
      for (int i = 0; i < 8; i++) {
        double expected = 4 * (contour.x()[i] - 0.5) * (contour.y()[j] - 0.5);
        assertThat(contour.values()[j][i]).isCloseTo(expected, within(0.25));
      }
    }
  }

  private static final SearchSpace BRANCHES =
      SearchSpace.of(
          Choice.of(
              "model",
              new Group("tree", List.of(Real.of("depth", 0, 1)), Condition.ALWAYS),
              new Group("ridge", List.of(Real.of("alpha", 0, 1)), Condition.ALWAYS)));

  @Test
  void slice_ofAConditionalColumn_isThatWhereItIsActive() {
    var samples = Sampled.of(BRANCHES, 2_000, 1, x -> x[0] < 0.5 ? 2 * x[1] : 5);
    Column depth = BRANCHES.columns().get(1);
    var slice = Landscape.of(samples, Stream.of(1)).slice(depth, 4).orElseThrow();
    for (int i = 0; i < 4; i++) {
      assertThat(slice.values()[i]).isCloseTo(2 * slice.at()[i], within(0.1));
    }
  }

  @Test
  void contour_isEmpty_whereTheColumnsAreNeverActiveTogether() {
    var samples = Sampled.of(BRANCHES, 200, 1, x -> 1);
    var columns = BRANCHES.columns();
    assertThat(Landscape.of(samples, Stream.of(1)).contour(columns.get(1), columns.get(2), 4))
        .isEmpty();
  }

  @Test
  void local_isWhatMattersAroundTheBest_andSumsToOne() {
    // far from the best, where x0 is large, x1 decides most; around it, x2
    var samples =
        Sampled.of(
            Sampled.cube(3), 3_000, 1, x -> x[0] > 0.5 ? 10 + 30 * x[1] : 2 * x[2] + 0.5 * x[1]);
    double[] local = Landscape.of(samples, Stream.of(1)).local(24);
    assertThat(local[0] + local[1] + local[2]).isCloseTo(1, within(1e-9));
    assertThat(local[0]).isGreaterThan(local[2]);
    assertThat(local[2]).isGreaterThan(local[1]);
  }

  @Test
  void local_isZero_whereAColumnIsNotActiveInTheBest() {
    var samples = Sampled.of(BRANCHES, 2_000, 1, x -> x[0] < 0.5 ? x[1] : 5);
    double[] local = Landscape.of(samples, Stream.of(1)).local(24);
    assertThat(local[2]).isZero();
    assertThat(local[1]).isPositive();
    var flat = Sampled.of(BRANCHES, 100, 1, x -> 1);
    assertThat(Landscape.of(flat, Stream.of(1)).local(24)).containsOnly(0);
  }
}
