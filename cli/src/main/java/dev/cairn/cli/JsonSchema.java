package dev.cairn.cli;

import dev.cairn.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a JSON schema. */
final class JsonSchema {
  static final Value NUMBER = type("number");
  static final Value WHOLE = type("integer");
  static final Value TEXT = type("string");
  static final Value DURATION =
      described(
          "a length of time: 90s, 10m, 1h30m; a bare number counts seconds",
          type("string", "number"));

  private JsonSchema() {}

  /** Keys by name, so that the same schema is always the same text. */
  static Value sorted(Value value) {
    if (value instanceof Value.Items items) {
      return Value.of(items.items().stream().map(JsonSchema::sorted).toList());
    }
    if (!(value instanceof Value.Fields fields)) {
      return value;
    }
    var sorted = new TreeMap<String, Value>();
    fields.fields().forEach((name, below) -> sorted.put(name, sorted(below)));
    return new Value.Fields(sorted);
  }

  static Value atLeastOne() {
    return fields("type", Value.of("integer"), "minimum", Value.of(1));
  }

  static Value type(String... types) {
    return fields("type", types.length == 1 ? Value.of(types[0]) : texts(types));
  }

  static Value texts(String... words) {
    return Value.of(List.of(words).stream().map(Value::of).toList());
  }

  static Value ref(String name) {
    return fields("$ref", Value.of("#/$defs/" + name));
  }

  static Value list(Value item) {
    return fields("type", Value.of("array"), "items", item);
  }

  static Value mapping(Value values) {
    return fields("type", Value.of("object"), "additionalProperties", values);
  }

  static Value nullable(Value schema) {
    return oneOf(type("null"), schema);
  }

  static Value oneOf(Value... schemas) {
    return fields("oneOf", Value.of(List.of(schemas)));
  }

  static Value object(Value keys, String... required) {
    return object(((Value.Fields) keys).fields(), required);
  }

  static Value object(Map<String, Value> keys, String... required) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("type", Value.of("object"));
    fields.put("properties", Value.of(keys));
    if (required.length > 0) {
      fields.put("required", texts(required));
    }
    fields.put("additionalProperties", Value.of(false));
    return Value.of(fields);
  }

  static Value described(String text, Value schema) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("description", Value.of(text));
    fields.putAll(((Value.Fields) schema).fields());
    return Value.of(fields);
  }

  static Value fields(String name, Value value) {
    return Value.of(Map.of(name, value));
  }

  static Value fields(String a, Value first, String b, Value second) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(a, first);
    fields.put(b, second);
    return Value.of(fields);
  }

  static Value fields(String a, Value first, String b, Value second, String c, Value third) {
    var fields = new LinkedHashMap<>(((Value.Fields) fields(a, first, b, second)).fields());
    fields.put(c, third);
    return Value.of(fields);
  }
}
