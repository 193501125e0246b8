package dev.cairn.analysis.format;

import dev.cairn.analysis.lineage.SettingsSchedule;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trials as JSON, as {@code cairn trials --json} prints them: values in the user's direction, what
 * is not known left out.
 */
public record TrialFormat(StudySpec spec) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The word for a state; a paused trial counts as pruned until it goes on. */
  public static String word(State state) {
    return (state == State.PAUSED ? State.PRUNED : state).name().toLowerCase(Locale.ROOT);
  }

  /** Milliseconds since 1970 as ISO 8601 in UTC; {@code null} for 0. */
  public static Value time(long millis) {
    return millis == 0 ? Value.NULL : Value.of(TIME.format(Instant.ofEpochMilli(millis)));
  }

  /** A number as JSON, whole where it is whole; {@code null} where there is none. */
  public static Value number(double number) {
    if (Double.isNaN(number)) {
      return Value.NULL;
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Value.of((long) number)
        : Value.of(number);
  }

  /** The whole trial, in the state given. */
  public Value trial(Trial trial, State state) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("number", Value.of(trial.number()));
    fields.put("state", Value.of(word(state)));
    fields.put("configuration", configuration(trial));
    fields.put("result", result(trial));
    fields.put("reports", Value.of(trial.reports().stream().map(this::report).toList()));
    fields.put("cost", number(trial.cost()));
    fields.put("started", time(trial.started()));
    fields.put("ended", time(trial.ended()));
    fields.put("lineage", lineage(trial));
    fields.put("attempt", Value.of(trial.attempt()));
    if (trial.repeated() > 0) {
      fields.put("repeated", number(trial.repeated()));
    }
    if (!trial.metrics().isEmpty()) {
      fields.put("metrics", Value.of(metrics(trial.metrics())));
    }
    if (!trial.failure().isEmpty()) {
      fields.put("failure", Value.of(trial.failure()));
    }
    return Value.of(fields);
  }

  /** A trial among the best: its number, result and configuration. */
  public Value best(Trial trial) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("trial", Value.of(trial.number()));
    fields.put("result", result(trial));
    fields.put("configuration", configuration(trial));
    return Value.of(fields);
  }

  /** The settings, empty before they are chosen. */
  public static Value configuration(Trial trial) {
    return trial.suggested() ? trial.configuration().toValue() : new Value.Fields(Map.of());
  }

  /** What a trial ended with; for one that is halted or runs, nothing. */
  public Value result(Trial trial) {
    boolean paused = trial.state() == State.PAUSED && trial.lastReport().isPresent();
    Report last =
        paused
            ? trial.lastReport().orElseThrow()
            : new Report(0, trial.objectives(), trial.constraints(), Map.of(), 0);
    return Value.of(values(last.objectives(), last.constraints()));
  }

  private Value report(Report report) {
    var fields = new LinkedHashMap<String, Value>();
    spec.fidelity()
        .ifPresent(f -> f.values(report.at()).forEach((name, at) -> fields.put(name, number(at))));
    fields.putAll(values(report.objectives(), report.constraints()));
    metrics(report.metrics()).forEach(fields::putIfAbsent);
    fields.put("seq", Value.of(report.seq()));
    return Value.of(fields);
  }

  private Map<String, Value> values(double[] objectives, double[] constraints) {
    var fields = new LinkedHashMap<String, Value>();
    List<Goal> goals = spec.goals();
    for (int i = 0; i < objectives.length; i++) {
      put(fields, goals.get(i).name(), goals.get(i).flip(objectives[i]));
    }
    for (int i = 0; i < constraints.length; i++) {
      put(fields, spec.constraints().get(i), constraints[i]);
    }
    return fields;
  }

  private static void put(Map<String, Value> fields, String name, double value) {
    if (!Double.isNaN(value)) {
      fields.put(name, Value.of(value));
    }
  }

  private static Map<String, Value> metrics(Map<String, Double> metrics) {
    var fields = new LinkedHashMap<String, Value>();
    metrics.keySet().stream()
        .sorted()
        .forEach(name -> fields.put(name, Value.of(metrics.getOrDefault(name, Double.NaN))));
    return fields;
  }

  private Value lineage(Trial trial) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("algorithm", Value.of(trial.lineage().algorithm()));
    fields.put("reason", Value.of(trial.lineage().reason()));
    trial
        .origin()
        .ifPresent(
            origin -> {
              fields.put("parent", Value.of(origin.parent()));
              fields.put("from", place(origin.at()));
            });
    return Value.of(fields);
  }

  private Value place(double at) {
    return spec.fidelity().map(fidelity -> place(fidelity, at)).orElse(number(at));
  }

  /** A place on a fidelity: a number or, of a grid, an object of the values. */
  public static Value place(Fidelity fidelity, double at) {
    if (fidelity.grid().isEmpty()) {
      return number(at);
    }
    var values = new LinkedHashMap<String, Value>();
    fidelity.values(at).forEach((name, value) -> values.put(name, number(value)));
    return Value.of(values);
  }

  /** The settings over the fidelity, stage by stage. */
  public Value schedule(SettingsSchedule schedule) {
    return Value.of(schedule.stages().stream().map(this::stage).toList());
  }

  private Value stage(SettingsSchedule.Stage stage) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("from", place(stage.from()));
    fields.put("to", place(stage.to()));
    fields.put("trial", Value.of(stage.trial()));
    fields.put("configuration", stage.configuration().toValue());
    return Value.of(fields);
  }
}
