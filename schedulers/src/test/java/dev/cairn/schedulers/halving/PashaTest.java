package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Rungs 1, 3, 9 of 27 epochs. */
class PashaTest {
  private final Played study = Played.of(Played.spec("pasha", Map.of()));

  /** Runs so many jobs of one worker, and answers the highest fidelity that one ran to. */
  private double highest(int jobs, DoubleBinaryOperator loss) {
    double highest = 0;
    for (int i = 0; i < jobs; i++) {
      Trial trial = study.ask();
      highest = Math.max(highest, trial.until());
      for (double at = 1; at <= trial.until(); at++) {
        study.report(trial, at, loss.applyAsDouble(trial.row()[0], at));
      }
      study.tell(trial, loss.applyAsDouble(trial.row()[0], trial.until()));
    }
    return highest;
  }

  @Test
  void opensNoFurtherRung_whileTheRankingHolds() {
    assertThat(highest(120, (x, at) -> x + 1 / at)).isEqualTo(3);
  }

  @Test
  void goesToTheEnd_whereEachRungTurnsTheRankingOver() {
    assertThat(highest(120, (x, at) -> Math.log(at) / Math.log(3) % 2 < 1 ? x : -x)).isEqualTo(27);
  }

  @Test
  void opensTheNextRung_onlyWhenOneTurnsTheRankingOver() {
    assertThat(highest(120, (x, at) -> at < 3 ? x : -x)).isEqualTo(9);
  }

  @Test
  void runsTheBestInFull_whenAllTrialsAreThere() throws IOException {
    study.study().allow(Allowance.trials(30));
    while (study.study().view().asked() < 30) {
      highest(1, (x, at) -> x + 1 / at);
    }
    Trial best = study.ask();
    assertThat(best.until()).isEqualTo(27);
    study.tell(best, 0);
    assertThat(study.state(best)).isEqualTo(State.COMPLETE);
    assertThat(study.study().view().pending())
        .allMatch(trial -> trial.row()[0] >= best.row()[0] || trial.lastReport().get().at() < 3);
    assertThat(study.ask().until()).isLessThan(27);
  }

  @Test
  void runsTheBestInFull_withTheLastOfTheEvaluations() throws IOException {
    study.study().allow(Allowance.UNLIMITED.withEvaluations(4));
    boolean complete = false;
    while (study.study().evaluations() < 4) {
      highest(1, (x, at) -> x + 1 / at);
      complete = !study.study().view().finished().isEmpty();
    }
    assertThat(complete).isTrue();
    assertThat(study.study().evaluations()).isLessThan(4.2);
  }

  @Test
  void noise_isWhatCurvesAreApart_thatSwapAndSwapBack() {
    Stability stability = new Stability(1, 3, 0);
    report(stability, 0, 0.5, 0.6, 0.5);
    report(stability, 1, 0.52, 0.55, 0.53); // better at 2 only: 0.03 apart then
    report(stability, 2, 0.51, 0.58, 0.55); // also apart from trial 0 by 0.05, from 1 by 0.02
    assertThat(stability.settled()).isTrue(); // places 1 and 2 changed, by 0.01 at the rung below
    report(stability, 3, 0.9, 0.9, 0.1);
    assertThat(stability.settled()).isFalse();
  }

  private static void report(Stability stability, int trial, double... losses) {
    for (int i = 0; i < losses.length; i++) {
      double[] loss = {losses[i]};
      stability.add(new Event.Reported(trial, 1, i + 1, loss, new double[0], 0));
    }
  }
}
