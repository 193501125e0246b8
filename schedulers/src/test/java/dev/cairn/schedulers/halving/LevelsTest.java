package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.trial.Fidelity;
import org.junit.jupiter.api.Test;

class LevelsTest {
  @Test
  void rungs_areThoseOfThePaper() {
    // Hyperband's table for R = 81 and eta = 3, the most aggressive bracket
    assertThat(Levels.of(new Fidelity("epoch", 1, 81), 1, 3)).containsExactly(1, 3, 9, 27);
    // figure 1 of the ASHA paper: r = 1, R = 9, eta = 3
    assertThat(Levels.of(new Fidelity("epoch", 1, 9), 1, 3)).containsExactly(1, 3);
    assertThat(Levels.of(new Fidelity("epoch", 1, 100), 1, 4)).containsExactly(1, 4, 16, 64);
  }

  @Test
  void rungs_startAtTheGrace() {
    assertThat(Levels.of(new Fidelity("epoch", 1, 50), 2, 3)).containsExactly(2, 6, 18);
  }

  @Test
  void rungs_areWhole_whereTheFidelityIs() {
    assertThat(Levels.of(new Fidelity("epoch", 1, 100), 1, 2.5))
        .containsExactly(1, 3, 7, 16, 40, 98);
    assertThat(Levels.of(new Fidelity("share", 0.5, 8), 0.5, 2.5))
        .containsExactly(0.5, 1.25, 3.125, 7.8125);
  }

  @Test
  void noRung_isFullFidelity() {
    assertThat(Levels.of(new Fidelity("epoch", 27, 27), 27, 3)).isEmpty();
    assertThat(Levels.of(new Fidelity("share", 0.1, 0.9), 0.1, 3)).hasSize(2);
  }

  @Test
  void rounding_isNoReasonToMissARung() {
    double[] levels = Levels.of(new Fidelity("share", 0.1, 1), 0.1, 3);
    assertThat(levels[1]).isNotEqualTo(0.3);
    assertThat(Levels.reaches(0.3, levels[1])).isTrue();
    assertThat(Levels.reaches(0.29, levels[1])).isFalse();
  }
}
