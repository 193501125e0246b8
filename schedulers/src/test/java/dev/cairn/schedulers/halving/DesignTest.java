package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.trial.Fidelity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final Fidelity TO_81 = new Fidelity("epoch", 1, 81);

  /**
   * The table of the formula in Li et al. 2018, algorithm 1. The journal's table 1 and an early
   * version print 81, 27, 9, 6, 5 starters, which is floor((s_max + 1) / (s + 1)) * eta^s.
   */
  @Test
  void hyperband_startsBrackets_asTheFormulaSays() {
    List<Design> round = Design.hyperband(TO_81, 1, 3);
    assertThat(round).extracting(design -> design.places()[0]).containsExactly(81, 34, 15, 8, 5);
    assertThat(round.get(0).places()).containsExactly(81, 27, 9, 3, 1);
    assertThat(round.get(0).levels()).containsExactly(1, 3, 9, 27, 81);
    assertThat(round.get(1).places()).containsExactly(34, 11, 3, 1);
    assertThat(round.get(1).levels()).containsExactly(3, 9, 27, 81);
    assertThat(round.get(2).places()).containsExactly(15, 5, 1);
    assertThat(round.get(3).places()).containsExactly(8, 2);
    assertThat(round.get(4).levels()).containsExactly(81);
  }

  @Test
  void halving_leavesOne_whereNothingIsSaid() {
    assertThat(Design.halving(TO_81, 1, 3, 0).places()).containsExactly(81, 27, 9, 3, 1);
    assertThat(Design.halving(TO_81, 9, 3, 0).places()).containsExactly(9, 3, 1);
    assertThat(Design.halving(TO_81, 1, 3, 200).places()).containsExactly(200, 66, 22, 7, 2);
  }

  @Test
  void rounds_levelsUp_whereTheFidelityIsWhole() {
    Design first = Design.hyperband(new Fidelity("epoch", 1, 50), 1, 3).get(0);
    assertThat(first.levels()).containsExactly(2, 6, 17, 50);
    Design parts = Design.hyperband(new Fidelity("part", 0.1, 1), 0.1, 3).get(0);
    assertThat(parts.levels()).containsExactly(1 / 9.0, 1 / 3.0, 1);
  }

  @Test
  void hyperband_isOneBracket_withoutRoomForHalving() {
    List<Design> round = Design.hyperband(new Fidelity("epoch", 10, 20), 10, 3);
    assertThat(round).hasSize(1);
    assertThat(round.get(0).places()).containsExactly(1);
  }
}
