package dev.cairn.integrations.tabular;

import dev.cairn.space.Configuration;
import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A library's parameters of a configuration: each under its own name, nested choices flattened. */
final class Settings {
  private Settings() {}

  static Map<String, Value> of(Configuration configuration) {
    Map<String, Value> settings = new LinkedHashMap<>();
    add(configuration.toValue(), settings);
    return settings;
  }

  private static void add(Value.Fields fields, Map<String, Value> settings) {
    fields
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Fields nested) {
                add(nested, settings);
              } else {
                settings.put(name, value);
              }
            });
  }
}
