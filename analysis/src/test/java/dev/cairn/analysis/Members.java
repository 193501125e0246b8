package dev.cairn.analysis;

import dev.cairn.space.Categorical;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Origin;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Map;

/** A made-up population of four, one of which takes over another twice and ends best. */
public final class Members {
  private static final double[] NONE = {};
  private static final long BEGIN = 1_780_000_000_000L;
  private static final int FULL = 12;

  private final Ledger ledger = new Ledger();
  private long time = BEGIN;

  private Members() {}

  /**
   * Trial 0 pauses at 4, trial 4 goes on from there to 8, and trial 5 from 8 to the end.
   *
   * @param again whether trial 1, resumed at 4, starts over
   */
  public static StudyView population(boolean again) {
    var members = new Members();
    members.play(again);
    return members.ledger.view();
  }

  private void play(boolean again) {
    var space =
        SearchSpace.of(
            Real.log("learning_rate", 1e-4, 1),
            Real.of("momentum", 0, 0.99),
            Categorical.of("activation", "relu", "tanh"));
    ledger.add(
        new Event.Opened(
            StudySpec.of("members", space, Goal.minimize("loss"))
                .withFidelity("epoch", 1, FULL)
                .withScheduler("pbt")));
    for (int member = 0; member < 4; member++) {
      ledger.add(new Event.Asked(member, 4, -1, "s", ++time));
      double[] row = {Math.pow(10, -1 - member), 0.2 * member, member % 2};
      ledger.add(new Event.Suggested(member, row, new Lineage("random/1", "")));
      train(member, 0, 4, 0.1 * member);
      ledger.add(new Event.Paused(member, 1, ++time));
    }
    fork(4, new Origin(0, 4), new double[] {0.12, 0, 0});
    train(4, 4, 8, 0);
    ledger.add(new Event.Paused(4, 1, ++time));
    ledger.add(new Event.Resumed(1, 2, 8, "s", ++time));
    train(1, again ? 0 : 4, 8, 0.1);
    ledger.add(new Event.Paused(1, 2, ++time));
    fork(5, new Origin(4, 8), new double[] {0.096, 0.3, 0});
    train(5, 8, FULL, 0);
    ledger.add(
        new Event.Told(5, 1, State.COMPLETE, new double[] {0.01}, NONE, Map.of(), 1, "", ++time));
  }

  private void fork(int trial, Origin origin, double[] row) {
    var lineage = new Lineage("pbt/1", "takes over trial " + origin.parent());
    ledger.add(new Event.Forked(trial, origin, -1, row, lineage, FULL, "s", ++time));
  }

  private void train(int trial, int from, int to, double worse) {
    int attempt = ledger.trial(trial).orElseThrow().attempt();
    for (int epoch = from + 1; epoch <= to; epoch++) {
      double[] loss = {worse + 1.0 / epoch};
      ledger.add(new Event.Reported(trial, attempt, epoch, loss, NONE, time += 900));
    }
  }
}
