package dev.cairn.integrations.xgboost;

import dev.cairn.space.Configuration;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** XGBoost's parameters of a configuration: each under its own name, nested choices flattened. */
final class Settings {
  private Settings() {}

  static Map<String, Object> of(Configuration configuration, Task task, int classes) {
    Map<String, Object> settings = new LinkedHashMap<>();
    add(configuration.toValue(), settings);
    settings.putAll(fixed(task, classes));
    return settings;
  }

  /** What the task says: the loss, the metric, one thread a trial, a fixed seed. */
  static Map<String, Object> fixed(Task task, int classes) {
    Map<String, Object> fixed = new LinkedHashMap<>();
    fixed.put("objective", loss(task, classes));
    if (task.classification() && classes > 2) {
      fixed.put("num_class", classes);
    }
    fixed.put("eval_metric", task.metric());
    fixed.put("nthread", 1);
    fixed.put("seed", task.seed());
    fixed.put("seed_per_iteration", true); // draws depend on the round alone
    fixed.put("verbosity", 0);
    return fixed;
  }

  private static String loss(Task task, int classes) {
    if (!task.classification()) {
      return "reg:squarederror";
    }
    return classes > 2 ? "multi:softprob" : "binary:logistic";
  }

  private static void add(Value.Fields fields, Map<String, Object> settings) {
    fields
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Fields nested) {
                add(nested, settings);
              } else {
                settings.put(name, value.plain());
              }
            });
  }
}
