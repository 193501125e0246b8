package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import org.junit.jupiter.api.Test;

class CountingOnesTest {
  private static final Problem PROBLEM = new CountingOnes(2).problem(1);

  /** Two bits, two chances. */
  private static Outcome at(double tosses, double... row) {
    return PROBLEM.evaluate(PROBLEM.space().configuration(row), tosses);
  }

  @Test
  void ones_andCoinsThatAlwaysFall_loseNothing_atAnyBudget() {
    for (int tosses : new int[] {1, 3, 81}) {
      assertThat(at(tosses, 1, 1, 1, 1).objectives()[0]).isZero();
      assertThat(at(tosses, 0, 0, 0, 0).objectives()[0]).isEqualTo(1);
    }
  }

  @Test
  void score_isTheMeanOfBitsAndChances() {
    assertThat(at(81, 1, 0, 0.25, 0.5).score()).isCloseTo(1 - 1.75 / 4, within(1e-12));
  }

  @Test
  void loss_comesInTosses_aroundTheScore() {
    double loss = at(81, 1, 0, 0.25, 0.5).objectives()[0];
    double heads = (1 - loss) * 4 * 81 - 81;
    assertThat(heads).isCloseTo(Math.rint(heads), within(1e-9));
    assertThat(heads).isBetween(0.75 * 81 - 25.0, 0.75 * 81 + 25.0); // four deviations
  }

  @Test
  void onlyFullTrials_mayBeTheBest() {
    assertThat(at(27, 1, 1, 1, 1).constraints()[0]).isPositive();
    assertThat(at(81, 1, 1, 1, 1).constraints()[0]).isZero();
  }
}
