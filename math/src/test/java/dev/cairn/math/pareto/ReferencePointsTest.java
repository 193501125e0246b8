package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePointsTest {
  /** Table I of Deb and Jain 2014. */
  @ParameterizedTest
  @CsvSource({"3, 12, 0, 91", "5, 6, 0, 210", "8, 3, 2, 156", "10, 3, 2, 275", "15, 2, 1, 135"})
  void are_asManyAsPublished(int objectives, int outer, int inner, int expected) {
    double[][] points =
        inner == 0
            ? ReferencePoints.lattice(objectives, outer)
            : ReferencePoints.layers(objectives, outer, inner);
    assertThat(points).hasNumberOfRows(expected);
    for (double[] point : points) {
      assertThat(Arrays.stream(point).sum()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(point).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }
    assertThat(Arrays.stream(points).map(Arrays::toString).distinct()).hasSize(expected);
  }

  @Test
  void lattice_ofTwoObjectives_isEven() {
    assertThat(ReferencePoints.lattice(2, 4))
        .isDeepEqualTo(new double[][] {{0, 1}, {0.25, 0.75}, {0.5, 0.5}, {0.75, 0.25}, {1, 0}});
  }

  @Test
  void innerLayer_liesHalfwayToTheCentre() {
    double[][] points = ReferencePoints.layers(2, 1, 1);
    assertThat(points).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}, {0.25, 0.75}, {0.75, 0.25}});
  }

  @ParameterizedTest
  @CsvSource({"1, 20, 1", "2, 20, 20", "3, 20, 15", "3, 21, 21", "5, 20, 20", "10, 20, 20"})
  void fit_intoASize(int objectives, int size, int expected) {
    assertThat(ReferencePoints.fitting(objectives, size)).hasNumberOfRows(expected);
  }

  @Test
  void fit_withTheCornersAtLeast() {
    assertThat(ReferencePoints.fitting(30, 4).length).isGreaterThanOrEqualTo(30);
  }

  @Test
  void fit_withInnerPoints_whereALatticeHasNone() {
    assertThat(Arrays.stream(ReferencePoints.fitting(6, 30)))
        .anyMatch(point -> Arrays.stream(point).allMatch(weight -> weight > 0));
  }
}
