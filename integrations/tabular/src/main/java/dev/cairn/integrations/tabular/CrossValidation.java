package dev.cairn.integrations.tabular;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains on all folds at once and reports their mean metric round by round, so that a scheduler can
 * stop a trial early; one that is paused goes on where it was, if the library can. Deterministic;
 * safe for several threads.
 */
public final class CrossValidation implements Objective {
  private final Library library;
  private final Task task;
  private final StudySpec spec;
  private final Problem problem;
  private final TabularData tuning;
  private final TabularData test;
  private final List<int[]> parts;

  /** Reads the table and checks it, the space and the metric. */
  public CrossValidation(Library library, Task task, StudySpec spec) throws Exception {
    this.library = library;
    this.task = task;
    this.spec = spec;
    TabularData all = TabularData.read(task.source());
    require(
        all.rows() >= 4 * task.folds(),
        task.path() + ".folds",
        "The file %s has %s rows, too few for %s folds.",
        task.data(),
        all.rows(),
        task.folds());
    int classes = task.classification() ? classes(task, all.target()) : 0;
    String metric = task.metric().orElseGet(() -> library.metric(classes));
    this.problem = new Problem(task.path(), classes, metric, task.seed());
    boolean stratified = task.classification();
    List<int[]> held = Split.holdOut(all.target(), task.test(), stratified, task.seed());
    this.test = all.rows(held.get(0));
    this.tuning = all.rows(held.get(1));
    this.parts = Split.parts(tuning.target(), task.folds(), stratified, task.seed() + 1);
    library.check(problem, spec.space(), tuning);
  }

  private static int classes(Task task, float[] target) {
    float largest = 0;
    for (float each : target) {
      require(
          each >= 0 && each == Math.rint(each),
          task.path() + ".target",
          "The column %s holds %s; classes are expected as 0, 1, 2, ... Or set task: regression.",
          task.target(),
          each);
      largest = Math.max(largest, each);
    }
    return (int) largest + 1;
  }

  @Override
  public Evaluation evaluate(Configuration configuration, Progress progress) throws Exception {
    boolean reporting = spec.fidelity().isPresent();
    Optional<Grown> begun = reporting ? progress.checkpoint(Grown.class) : Optional.empty();
    try (Boosting boosting = new Boosting(library, problem, Settings.of(configuration), begun)) {
      for (int left = 0; left < parts.size(); left++) {
        boosting.add(tuning.rows(Split.without(parts, left)), tuning.rows(parts.get(left)));
      }
      if (reporting) {
        return reported(boosting, progress);
      }
      boosting.grow(task.rounds());
      return Evaluation.of(boosting.metric());
    }
  }

  private Evaluation reported(Boosting boosting, Progress progress) throws Exception {
    int last = (int) progress.until();
    double metric = Double.NaN;
    for (int round = boosting.rounds() + 1; round <= last; round++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      boosting.grow(round);
      metric = boosting.metric();
      if (round == last && last < spec.fullFidelity()) {
        boosting.grown().ifPresent(progress::save);
      }
      if (progress.report(round, Evaluation.of(metric)) != Verdict.CONTINUE) {
        break;
      }
    }
    return Evaluation.of(metric);
  }

  /**
   * The metric on the held-out rows of an ensemble trained on all others: with the configuration,
   * and with the library's own defaults, for as many rounds.
   */
  public Map<String, Double> assess(Configuration best) throws Exception {
    var values = new LinkedHashMap<String, Double>();
    if (test.rows() > 0) {
      String shown = "test " + problem.metric();
      values.put(shown, tested(Settings.of(best)));
      values.put(shown + " of " + library.name() + "'s defaults", tested(Map.of()));
    }
    return values;
  }

  private double tested(Map<String, Value> settings) throws Exception {
    try (Boosting boosting = new Boosting(library, problem, settings, Optional.empty())) {
      boosting.add(tuning, test);
      boosting.grow(spec.fidelity().map(f -> (int) f.high()).orElse(task.rounds()));
      return boosting.metric();
    }
  }
}
