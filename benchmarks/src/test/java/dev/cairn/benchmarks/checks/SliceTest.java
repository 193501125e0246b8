package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.problems.Problem;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final int[] FIRST = new int[9];

  @Test
  void best_ofTheWhole_isTheTablesBest() {
    Slice whole = Slice.of(axis -> true, FIRST);
    assertThat(Slice.error(whole.best())).isEqualTo(whole.whole().yardstick().best());
  }

  @Test
  void a_slice_holdsTheOtherAxes() {
    Slice slice = Slice.of(axis -> axis.startsWith("units"), 2, 1, 1, 1, 1, 0, 0, 1, 1);
    Problem problem = slice.problem("slice");
    assertThat(problem.space().size()).isEqualTo(2);
    var part = problem.space().configuration(new double[] {1, 2});
    assertThat(slice.with(part)).containsExactly(2, 1, 1, 1, 1, 1, 2, 1, 1);
    var whole = slice.whole().space().configuration(new double[] {2, 1, 1, 1, 1, 1, 2, 1, 1});
    assertThat(problem.evaluate(part, 9, 3).objectives())
        .isEqualTo(slice.whole().evaluate(whole, 9, 3).objectives());
  }
}
