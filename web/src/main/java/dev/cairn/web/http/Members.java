package dev.cairn.web.http;

import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object that grows by one member at a time, in order. */
public final class Members {
  private final Map<String, Value> fields = new LinkedHashMap<>();

  public Members with(String name, Value value) {
    fields.put(name, value);
    return this;
  }

  public Members with(String name, String text) {
    return with(name, Value.of(text));
  }

  public Value build() {
    return Value.of(fields);
  }
}
