package dev.cairn.analysis.comparison;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Origin;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.util.HashMap;
import java.util.Map;

/** A study told event by event, one second each; values are minimised. */
public final class Story {
  private static final double[] NONE = {};

  private final CourseRecorder recorder = new CourseRecorder();
  private final Map<Integer, Integer> attempts = new HashMap<>();
  private final StudySpec spec;
  private long time = 1_780_000_000_000L;

  public Story(StudySpec spec) {
    this.spec = spec;
    recorder.add(new Event.Opened(spec));
  }

  /** A study without fidelity over one number. */
  static StudySpec study(String name, Goal... goals) {
    return StudySpec.of(name, SearchSpace.of(Real.of("x", 0, 1)), goals);
  }

  public Story ask(int trial, double... row) {
    recorder.add(new Event.Asked(trial, spec.fullFidelity(), -1, "s", tick()));
    recorder.add(
        new Event.Suggested(trial, row.length > 0 ? row : new double[] {0.5}, new Lineage("", "")));
    return this;
  }

  Story fork(int trial, int parent, double at) {
    recorder.add(
        new Event.Forked(
            trial,
            new Origin(parent, at),
            -1,
            new double[] {0.25},
            new Lineage("", ""),
            spec.fullFidelity(),
            "s",
            tick()));
    return this;
  }

  Story report(int trial, double at, double value) {
    return report(trial, at, value, Map.of());
  }

  public Story report(int trial, double at, double value, Map<String, Double> metrics) {
    double[] objectives = {value};
    recorder.add(new Event.Reported(trial, attempt(trial), at, objectives, NONE, metrics, tick()));
    return this;
  }

  Story pause(int trial) {
    recorder.add(new Event.Paused(trial, attempt(trial), tick()));
    return this;
  }

  Story resume(int trial) {
    attempts.merge(trial, 2, (was, one) -> was + 1);
    recorder.add(new Event.Resumed(trial, attempt(trial), spec.fullFidelity(), "s", tick()));
    return this;
  }

  /** The present attempt does again what was done since a fidelity. */
  Story restart(int trial, double from) {
    recorder.add(new Event.Restarted(trial, attempt(trial), from, tick()));
    return this;
  }

  public Story complete(int trial, double value, double... constraints) {
    return told(trial, State.COMPLETE, value, constraints);
  }

  public Story prune(int trial) {
    return told(trial, State.PRUNED, Double.NaN);
  }

  Story fail(int trial) {
    return told(trial, State.FAILED, Double.NaN);
  }

  private Story told(int trial, State state, double value, double... constraints) {
    double[] objectives = state == State.FAILED ? NONE : new double[] {value};
    recorder.add(
        new Event.Told(
            trial, attempt(trial), state, objectives, constraints, Map.of(), 1, "", tick()));
    return this;
  }

  Story imported(double value) {
    recorder.add(
        new Event.Imported(new double[] {0.1}, new double[] {value}, NONE, "before", time));
    return this;
  }

  private int attempt(int trial) {
    return attempts.getOrDefault(trial, 1);
  }

  private long tick() {
    return time += 1000;
  }

  public Course course() {
    return recorder.course();
  }
}
