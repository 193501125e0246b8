package dev.cairn.integrations.xgboost;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains on all folds at once and reports their mean metric round by round, so that a scheduler can
 * stop a trial early; one that is paused goes on where it was. Deterministic; safe for several
 * threads.
 */
final class CrossValidation implements Objective {
  private final Task task;
  private final StudySpec spec;
  private final TabularData tuning;
  private final TabularData test;
  private final List<int[]> parts;
  private final int classes;

  CrossValidation(Task task, StudySpec spec) throws IOException {
    this.task = task;
    this.spec = spec;
    TabularData all = TabularData.read(task.data(), task.target());
    require(
        all.rows() >= 4 * task.folds(),
        "objective.xgboost.folds",
        "The file %s has %s rows, too few for %s folds.",
        task.data(),
        all.rows(),
        task.folds());
    this.classes = task.classification() ? classes(task, all.target()) : 0;
    boolean stratified = task.classification();
    List<int[]> held = Split.holdOut(all.target(), task.test(), stratified, task.seed());
    this.test = all.rows(held.get(0));
    this.tuning = all.rows(held.get(1));
    this.parts = Split.parts(tuning.target(), task.folds(), stratified, task.seed() + 1);
  }

  private static int classes(Task task, float[] target) {
    float largest = 0;
    for (float each : target) {
      require(
          each >= 0 && each == Math.rint(each),
          "objective.xgboost.target",
          "The column %s holds %s; classes are expected as 0, 1, 2, ... Or set task: regression.",
          task.target(),
          each);
      largest = Math.max(largest, each);
    }
    return (int) largest + 1;
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress)
      throws XGBoostError, IOException, InterruptedException {
    Map<String, Object> settings = Settings.of(configuration, task, classes);
    try (Boosting boosting = new Boosting()) {
      for (int left = 0; left < parts.size(); left++) {
        boosting.add(
            settings, tuning.rows(Split.without(parts, left)), tuning.rows(parts.get(left)));
      }
      if (spec.fidelity().isEmpty()) {
        boosting.grow(task.rounds());
        return Evaluation.of(boosting.metric());
      }
      Optional<Grown> grown = progress.checkpoint(Grown.class);
      if (grown.isPresent()) {
        boosting.load(grown.get(), settings);
      }
      return reported(boosting, progress);
    }
  }

  private Evaluation reported(Boosting boosting, Progress progress)
      throws XGBoostError, IOException, InterruptedException {
    int last = (int) progress.until();
    double metric = Double.NaN;
    for (int round = boosting.rounds() + 1; round <= last; round++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      boosting.grow(round);
      metric = boosting.metric();
      if (round == last && last < spec.fullFidelity()) {
        progress.save(boosting.grown());
      }
      if (progress.report(round, Evaluation.of(metric)) != Verdict.CONTINUE) {
        break;
      }
    }
    return Evaluation.of(metric);
  }

  /**
   * The metric on the held-out rows of a booster trained on all others: with the configuration, and
   * with XGBoost's own defaults, for as many rounds.
   */
  Map<String, Double> assess(Configuration best) throws XGBoostError {
    var values = new LinkedHashMap<String, Double>();
    if (test.rows() > 0) {
      String shown = "test " + task.metric();
      values.put(shown, tested(Settings.of(best, task, classes)));
      values.put(shown + " of XGBoost's defaults", tested(Settings.fixed(task, classes)));
    }
    return values;
  }

  private double tested(Map<String, Object> settings) throws XGBoostError {
    try (Boosting boosting = new Boosting()) {
      boosting.add(settings, tuning, test);
      boosting.grow(spec.fidelity().map(f -> (int) f.high()).orElse(task.rounds()));
      return boosting.metric();
    }
  }
}
