package dev.cairn.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Origin;
import dev.cairn.trial.StudySpec;
import org.junit.jupiter.api.Test;

class SettingsScheduleTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(X), Goal.minimize("loss")).withFidelity("epoch", 1, 9);
  private static final Lineage MADE_UP = new Lineage("", "");

  private final Ledger ledger = new Ledger();

  private void report(int trial, double at) {
    ledger.add(new Event.Reported(trial, 1, at, new double[] {1}, new double[0], 0));
  }

  private void fork(int trial, int parent, double at, double x) {
    Origin origin = new Origin(parent, at);
    ledger.add(new Event.Forked(trial, origin, -1, new double[] {x}, MADE_UP, 9, "a", 0));
  }

  @Test
  void joins_theStagesOfAllThatATrialCameFrom() {
    ledger.add(new Event.Opened(SPEC));
    ledger.add(new Event.Asked(0, 9, -1, "a", 0));
    ledger.add(new Event.Suggested(0, new double[] {0.25}, MADE_UP));
    report(0, 3);
    report(0, 5);
    fork(1, 0, 3, 0.5);
    report(1, 6);
    fork(2, 1, 6, 0.75);
    report(2, 8);
    SettingsSchedule schedule = SettingsSchedule.of(ledger.view(), ledger.trial(2).orElseThrow());
    assertThat(schedule.stages())
        .extracting(SettingsSchedule.Stage::trial)
        .containsExactly(0, 1, 2);
    assertThat(schedule.stages())
        .extracting(SettingsSchedule.Stage::from)
        .containsExactly(0.0, 3.0, 6.0);
    assertThat(schedule.stages())
        .extracting(SettingsSchedule.Stage::to)
        .containsExactly(3.0, 6.0, 8.0);
    assertThat(schedule.after(0).get(X)).isEqualTo(0.25);
    assertThat(schedule.after(2).get(X)).isEqualTo(0.25);
    assertThat(schedule.after(3).get(X)).isEqualTo(0.5);
    assertThat(schedule.after(7).get(X)).isEqualTo(0.75);
  }

  @Test
  void countsForEach_onlyItsOwnPart() {
    joins_theStagesOfAllThatATrialCameFrom();
    assertThat(ledger.view().evaluations()).isEqualTo((5 + 3 + 2) / 9.0);
  }
}
