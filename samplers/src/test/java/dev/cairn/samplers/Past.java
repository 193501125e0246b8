package dev.cairn.samplers;

import dev.cairn.trial.Allowance;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Map;

/** Trials with made-up rows and results. */
public final class Past {
  private static final double[] NONE = {};
  private final Ledger ledger = new Ledger();

  public Past(StudySpec spec) {
    ledger.add(new Event.Opened(spec));
  }

  /** A run said how much the study may use. */
  public Past allowed(Allowance allowance) {
    ledger.add(new Event.Budgeted(allowance));
    return this;
  }

  /** A completed trial. */
  public Past complete(double[] row, double value, double cost) {
    return complete(row, new double[] {value}, NONE, cost);
  }

  /** A completed trial with one constraint. */
  public Past complete(double[] row, double value, double constraint, double cost) {
    return complete(row, new double[] {value}, new double[] {constraint}, cost);
  }

  public Past complete(double[] row, double[] objectives, double[] constraints, double cost) {
    return running(row).told(State.COMPLETE, objectives, constraints, cost);
  }

  public Past failed(double[] row) {
    return running(row).told(State.FAILED, NONE, NONE, 1);
  }

  /** A trial that runs. */
  public Past running(double[] row) {
    return running(row, Double.NaN);
  }

  /** A trial that runs to a fidelity. */
  public Past running(double[] row, double until) {
    int trial = ledger.view().asked();
    ledger.add(new Event.Asked(trial, until, -1, "test", trial));
    ledger.add(new Event.Suggested(trial, row, new Lineage("test/1", "")));
    return this;
  }

  /** A report of the newest trial. */
  public Past reported(double at, double[] objectives, double[] constraints) {
    int trial = newest();
    ledger.add(new Event.Reported(trial, 1, at, objectives, constraints, trial));
    return this;
  }

  /** The end of the newest trial. */
  public Past told(State state, double[] objectives, double[] constraints, double cost) {
    int trial = newest();
    String failure = state == State.FAILED ? "broken" : "";
    ledger.add(
        new Event.Told(
            trial, 1, state, objectives, constraints, Map.of(), cost, failure, trial + 1L));
    return this;
  }

  private int newest() {
    return ledger.view().asked() - 1;
  }

  public StudyView view() {
    return ledger.view();
  }

  public List<Trial> trials() {
    return ledger.view().finished();
  }
}
