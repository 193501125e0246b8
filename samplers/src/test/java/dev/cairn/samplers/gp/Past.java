package dev.cairn.samplers.gp;

import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Map;

/** Trials with made-up rows and results, one after the other. */
public final class Past {
  private static final double[] NONE = {};
  private final Ledger ledger = new Ledger();

  public Past(StudySpec spec) {
    ledger.add(new Event.Opened(spec));
  }

  /** A completed trial. */
  public Past complete(double[] row, double value, double cost) {
    return told(row, State.COMPLETE, new double[] {value}, NONE, cost);
  }

  /** A completed trial with one constraint. */
  public Past complete(double[] row, double value, double constraint, double cost) {
    return told(row, State.COMPLETE, new double[] {value}, new double[] {constraint}, cost);
  }

  public Past failed(double[] row) {
    return told(row, State.FAILED, NONE, NONE, 1);
  }

  /** A trial that runs. */
  public Past running(double[] row) {
    int trial = ledger.view().asked();
    ledger.add(new Event.Asked(trial, Double.NaN, -1, "test", trial));
    ledger.add(new Event.Suggested(trial, row, new Lineage("test/1", "")));
    return this;
  }

  private Past told(
      double[] row, State state, double[] objectives, double[] constraints, double cost) {
    int trial = ledger.view().asked();
    running(row);
    String failure = state == State.FAILED ? "broken" : "";
    ledger.add(
        new Event.Told(
            trial, 1, state, objectives, constraints, Map.of(), cost, failure, trial + 1L));
    return this;
  }

  public StudyView view() {
    return ledger.view();
  }

  public List<Trial> trials() {
    return ledger.view().finished();
  }
}
