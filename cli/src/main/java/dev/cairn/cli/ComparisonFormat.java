package dev.cairn.cli;

import dev.cairn.analysis.comparison.Comparison;
import dev.cairn.analysis.comparison.Course;
import dev.cairn.analysis.format.TrialFormat;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A comparison as JSON: values in the user's direction, {@code null} where there is none. */
record ComparisonFormat(Comparison comparison) {

  Value toValue() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("objective", Value.of(comparison.goal().name()));
    fields.put("goal", Value.of(comparison.goal().maximize() ? "maximize" : "minimize"));
    fields.put("fidelity", comparison.unit().map(Value::of).orElse(Value.NULL));
    fields.put("shared", TrialFormat.number(comparison.shared()));
    fields.put("marks", Value.of(comparison.marks().stream().map(TrialFormat::number).toList()));
    fields.put("studies", Value.of(comparison.courses().stream().map(this::study).toList()));
    return Value.of(fields);
  }

  private Value study(Course course) {
    StudySpec spec = course.view().spec();
    var fields = new LinkedHashMap<String, Value>();
    fields.put("study", Value.of(course.study()));
    fields.put("sampler", Value.of(spec.sampler().id()));
    fields.put("scheduler", Value.of(spec.scheduler().id()));
    fields.put("trials", Value.of(course.view().asked()));
    fields.put("used", TrialFormat.number(course.used()));
    fields.put("seconds", Value.of(course.seconds()));
    fields.put("best", course.bestTrial().map(trial -> best(course, trial)).orElse(Value.NULL));
    fields.put(
        "after",
        Value.of(comparison.marks().stream().map(mark -> value(course.after(mark))).toList()));
    fields.put("course", Value.of(course.improvements().stream().map(this::step).toList()));
    return Value.of(fields);
  }

  private Value best(Course course, Trial trial) {
    Map<String, Value> fields = place(course.best().orElseThrow());
    fields.put("configuration", TrialFormat.configuration(trial));
    return Value.of(fields);
  }

  private Value step(Course.Improvement improvement) {
    Map<String, Value> fields = place(improvement);
    fields.put("used", TrialFormat.number(improvement.used()));
    fields.put("seconds", Value.of(improvement.seconds()));
    return Value.of(fields);
  }

  private Map<String, Value> place(Course.Improvement improvement) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("value", value(Optional.of(improvement)));
    fields.put("trial", Value.of(improvement.trial()));
    fields.put("at", TrialFormat.number(improvement.at()));
    return fields;
  }

  private Value value(Optional<Course.Improvement> improvement) {
    return improvement
        .map(best -> Value.of(comparison.goal().flip(best.value())))
        .orElse(Value.NULL);
  }
}
