package dev.cairn.samplers.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RungsTest {
  private static final double FULL = Double.POSITIVE_INFINITY;

  @Test
  void leaves_completeLosses_asTheyAre() {
    Rungs rungs = new Rungs();
    rungs.add(0, FULL, 3);
    rungs.add(1, FULL, -2);
    assertThat(rungs.last()).containsExactly(3, -2);
  }

  @Test
  void carries_earlyLosses_byTheTrialsThatWentOn() {
    Rungs rungs = new Rungs();
    for (int trial = 0; trial < 6; trial++) { // losses halve and fall by 10 from epoch 1 to 3
      rungs.add(trial, 1, 40 + 2 * trial);
    }
    for (int trial = 0; trial < 3; trial++) {
      rungs.add(trial, 3, 10 + trial);
    }
    assertThat(rungs.last()).containsExactly(new double[] {10, 11, 12, 13, 14, 15}, within(1e-9));
  }

  @Test
  void carries_overSeveralRungs() {
    Rungs rungs = new Rungs();
    for (int trial = 0; trial < 9; trial++) {
      rungs.add(trial, 1, trial + 100);
      if (trial < 6) {
        rungs.add(trial, 2, trial + 50);
      }
      if (trial < 3) {
        rungs.add(trial, FULL, trial);
      }
    }
    assertThat(rungs.last())
        .containsExactly(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, within(1e-9));
  }

  @Test
  void only_shifts_whenFewWentOn() {
    Rungs rungs = new Rungs();
    rungs.add(0, 1, 8);
    rungs.add(1, 1, 9);
    rungs.add(0, 2, 3);
    assertThat(rungs.last()).containsExactly(3, 4);
  }

  @Test
  void keeps_values_whenNoneWentOn() {
    Rungs rungs = new Rungs();
    rungs.add(0, 1, 8);
    rungs.add(1, 2, 3);
    assertThat(rungs.last()).containsExactly(8, 3);
  }
}
