package dev.cairn.benchmarks.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static final Curve CURVE =
      new Curve("branin", "x", 0, new int[] {5, 10, 20}, new double[] {3, 2, 1});

  @Test
  void at_isTheLastPlaceUpToThere() {
    assertThat(CURVE.at(5)).isEqualTo(3);
    assertThat(CURVE.at(9)).isEqualTo(3);
    assertThat(CURVE.at(19)).isEqualTo(2);
    assertThat(CURVE.at(20)).isEqualTo(1);
  }

  @Test
  void at_isNaN_beforeTheFirstPlaceAndBehindTheLast() {
    assertThat(CURVE.at(4)).isNaN();
    assertThat(CURVE.at(21)).isNaN();
    assertThat(Curve.dense("branin", "x", 0).at(1)).isNaN();
  }

  @Test
  void dense_countsFromOne() {
    Curve dense = Curve.dense("branin", "x", 0, 7, 6);
    assertThat(dense.at(1)).isEqualTo(7);
    assertThat(dense.last()).isEqualTo(2);
  }

  @Test
  void places_mustAscend() {
    assertThatThrownBy(() -> new Curve("branin", "x", 3, new int[] {5, 5}, new double[2]))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("x on branin (seed 3)")
        .hasMessageContaining("ascending");
  }
}
