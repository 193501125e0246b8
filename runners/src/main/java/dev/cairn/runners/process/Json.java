package dev.cairn.runners.process;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON that programs write; NaN and Infinity are accepted, as Python writes them. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private Json() {}

  /** The object that a line is, or empty when it is anything else. */
  static Optional<Map<String, Value>> object(String line) {
    String text = line.strip();
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return Optional.empty();
    }
    try {
      JsonNode node = MAPPER.readTree(text);
      return node.isObject()
          ? Optional.of(((Value.Fields) value(node)).fields())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The numbers among the fields of an object. */
  static Map<String, Double> numbers(Value object) {
    var numbers = new LinkedHashMap<String, Double>();
    if (object instanceof Value.Fields fields) {
      fields
          .fields()
          .forEach(
              (name, value) -> {
                if (value.numeric()) {
                  numbers.put(name, value.number());
                }
              });
    }
    return numbers;
  }

  /** A whole number without a fraction, any other as it is. */
  static Value number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 0x1p53
        ? Value.of((long) number)
        : Value.of(number);
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      var fields = new LinkedHashMap<String, Value>();
      node.properties().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
      return Value.of(fields);
    }
    if (node.isArray()) {
      var items = new ArrayList<Value>();
      node.forEach(item -> items.add(value(item)));
      return Value.of(items);
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return Value.of(node.asLong());
    }
    if (node.isNumber()) {
      return Value.of(node.asDouble());
    }
    if (node.isBoolean()) {
      return Value.of(node.asBoolean());
    }
    return node.isString() ? Value.of(node.asString()) : Value.NULL;
  }
}
