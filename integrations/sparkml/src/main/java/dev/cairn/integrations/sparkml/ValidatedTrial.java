package dev.cairn.integrations.sparkml;

import dev.cairn.trial.Report;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A trial of a cross-validation.
 *
 * @param number counts from 0
 * @param configuration the active parameters as JSON
 * @param metrics of each fold that it was given: all, fewer if it was stopped early, or none if it
 *     failed
 * @param failure why it failed, or empty
 */
public record ValidatedTrial(int number, String configuration, List<Double> metrics, String failure)
    implements Serializable {
  public ValidatedTrial {
    metrics = List.copyOf(metrics);
  }

  static ValidatedTrial of(Trial trial) {
    Map<String, Double> values =
        trial.metrics().isEmpty()
            ? trial.lastReport().map(Report::metrics).orElse(Map.of())
            : trial.metrics();
    List<Double> metrics = new ArrayList<>();
    for (Double next = values.get(FoldsObjective.fold(0));
        next != null;
        next = values.get(FoldsObjective.fold(metrics.size()))) {
      metrics.add(next);
    }
    return new ValidatedTrial(
        trial.number(), trial.configuration().toString(), metrics, trial.failure());
  }

  /** The mean over its folds; NaN without any. */
  public double average() {
    return metrics.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  Value.Fields toValue() {
    return new Value.Fields(
        Map.of(
            "number", Value.of(number),
            "configuration", Value.of(configuration),
            "metrics", Value.of(metrics.stream().map(Value::of).toList()),
            "failure", Value.of(failure)));
  }

  static ValidatedTrial fromValue(Map<String, Value> fields) {
    Value.Items metrics = (Value.Items) fields.getOrDefault("metrics", Value.of(List.of()));
    return new ValidatedTrial(
        (int) fields.getOrDefault("number", Value.NULL).number(),
        fields.getOrDefault("configuration", Value.NULL).plain(),
        metrics.items().stream().map(Value::number).toList(),
        fields.getOrDefault("failure", Value.NULL).plain());
  }
}
