package dev.cairn.schedulers.halving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.schedulers.Played;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Rungs 1, 3, 9 of 27 epochs: brackets of 27, 12, 6 and 4 trials. */
class HyperTuneTest {
  private final Map<Double, Integer> starts = new TreeMap<>();

  /** Runs so many jobs of one worker and counts where trials start. */
  private void play(Played study, int jobs, DoubleBinaryOperator loss) {
    starts.clear();
    for (int i = 0; i < jobs; i++) {
      Trial trial = study.ask();
      if (trial.attempt() == 1) {
        starts.merge(trial.until(), 1, Integer::sum);
      }
      for (double at = 1; at <= trial.until(); at++) {
        study.report(trial, at, loss.applyAsDouble(trial.row()[0], at));
      }
      study.tell(trial, loss.applyAsDouble(trial.row()[0], trial.until()));
    }
  }

  @Test
  void brackets_takeTurns_asInHyperband() {
    Played study = Played.of(Played.spec("hyper-tune", Map.of("brackets", Value.of("turns"))));
    for (int i = 0; i < 49; i++) {
      starts.merge(study.ask().until(), 1, Integer::sum);
    }
    assertThat(starts).isEqualTo(Map.of(1.0, 27, 3.0, 12, 9.0, 6, 27.0, 4));
  }

  @Test
  void starts_noTrialAtARung_thatTellsTheOpposite() {
    Played study = Played.of(Played.spec("hyper-tune", Map.of()));
    DoubleBinaryOperator misleading = (x, at) -> at < 3 ? -x : x;
    play(study, 400, misleading);
    play(study, 100, misleading);
    assertThat(starts).doesNotContainKey(1.0).containsKeys(3.0, 9.0);
  }

  @Test
  void starts_mostTrialsLow_whereTheLowRungTellsAll() {
    Played study = Played.of(Played.spec("hyper-tune", Map.of()));
    play(study, 400, (x, at) -> x + 1 / at);
    play(study, 200, (x, at) -> x + 1 / at);
    assertThat(starts.getOrDefault(1.0, 0)).isGreaterThan(starts.getOrDefault(3.0, 0));
    assertThat(starts).doesNotContainKeys(9.0, 27.0);
  }

  @Test
  void delayed_neverPromotesMoreThanAThird() {
    // ever better trials: without delay almost every one is promoted
    assertThat(promoted(true)).isLessThanOrEqualTo(20);
    assertThat(promoted(false)).isGreaterThan(40);
  }

  /** Of sixty trials of the lowest bracket, each better than those before, how many went on. */
  private static int promoted(boolean delayed) {
    Map<String, Value> options =
        Map.of("delayed", Value.of(delayed), "brackets", Value.of("turns"));
    Played study = Played.of(Played.spec("hyper-tune", options));
    Set<Integer> low = new HashSet<>();
    Set<Integer> on = new HashSet<>();
    while (low.size() < 60) {
      Trial trial = study.ask();
      if (trial.attempt() == 1 && trial.until() == 1) {
        low.add(trial.number());
      } else if (low.contains(trial.number())) {
        on.add(trial.number());
      }
      study.tell(trial, -trial.number());
    }
    return on.size();
  }
}
