package dev.cairn.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.value.Value;
import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void every_row_isFoundByItsConfigurationAndItsLevels() {
    var space = Toy.GRID.space();
    for (int row = 0; row < Toy.GRID.rows(); row++) {
      int[] levels = Toy.GRID.levels(row);
      assertThat(Toy.GRID.row(levels)).isEqualTo(row);
      double[] raw = {levels[0], levels[1], levels[2]};
      assertThat(Toy.GRID.row(space.configuration(raw))).isEqualTo(row);
    }
  }

  @Test
  void the_lastAxis_turnsFastest() {
    assertThat(Toy.GRID.rows()).isEqualTo(12);
    assertThat(Toy.GRID.value(1, "n")).isEqualTo(Value.of(2));
    assertThat(Toy.GRID.value(2, "act")).isEqualTo(Value.of("tanh"));
    assertThat(Toy.GRID.value(4, "rate")).isEqualTo(Value.of(0.01));
  }

  @Test
  void numbers_areOrdered_wordsAreNot() {
    assertThat(Toy.GRID.space().columns().get(0).domain().ordered()).isTrue();
    assertThat(Toy.GRID.space().columns().get(1).domain().ordered()).isFalse();
  }
}
