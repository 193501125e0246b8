package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Origin;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialsTableTest {
  private static final double[] NONE = {};
  private static final Lineage MADE_UP = new Lineage("", "");
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.maximize("score"))
          .withFidelity("epoch", 1, 9);

  private final Ledger ledger = new Ledger();

  private void begin(int trial) {
    ledger.add(new Event.Asked(trial, 9, -1, "s", 0));
    ledger.add(new Event.Suggested(trial, new double[] {0.25}, MADE_UP));
  }

  private void report(int trial, int attempt, double at) {
    ledger.add(new Event.Reported(trial, attempt, at, new double[] {-at / 10}, NONE, 0));
  }

  private void told(int trial, int attempt, State state, double cost) {
    ledger.add(
        new Event.Told(trial, attempt, state, new double[] {-0.5}, NONE, Map.of(), cost, "", 1));
  }

  private String table() {
    var text = new StringBuilder();
    TrialsTable.lines(StoredStudy.of(ledger, Set.of()), line -> text.append(line).append('\n'));
    return text.toString();
  }

  @Test
  void says_whoWaits_whoWasStopped_whoWentOn_andHowFar() {
    ledger.add(new Event.Opened(SPEC));
    for (int trial = 0; trial < 3; trial++) {
      begin(trial);
      report(trial, 1, 3);
    }
    ledger.add(new Event.Paused(0, 1, 0));
    told(1, 1, State.PRUNED, Double.NaN);
    ledger.add(new Event.Paused(2, 1, 0));
    ledger.add(new Event.Resumed(2, 2, 9, "s", 0));
    told(2, 2, State.COMPLETE, Double.NaN);
    ledger.add(new Event.Forked(3, new Origin(0, 3), -1, new double[] {0.5}, MADE_UP, 9, "s", 0));
    report(3, 1, 4);
    assertThat(table())
        .isEqualTo(
            """
            TRIAL  STATE     SCORE  EPOCH  WENT ON FROM  SETTINGS
            0      paused    0.3    3                    x=0.25
            1      pruned    0.5    3                    x=0.25
            2      complete  0.5    9      3             x=0.25
            3      running   -      4      3 of trial 0  x=0.5
            """);
  }

  @Test
  void leaves_out_columnsInWhichNothingWouldStand() {
    ledger.add(
        new Event.Opened(StudySpec.of("s", SPEC.space(), SPEC.goals().toArray(Goal[]::new))));
    begin(0);
    assertThat(table().lines().findFirst()).contains("TRIAL  STATE    SCORE  SETTINGS");
    told(0, 1, State.COMPLETE, 2);
    assertThat(table().lines().findFirst()).contains("TRIAL  STATE     SCORE  COST  SETTINGS");
  }
}
