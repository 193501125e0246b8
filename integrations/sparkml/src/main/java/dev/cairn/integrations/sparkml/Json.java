package dev.cairn.integrations.sparkml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as text to values, by the library that Spark has. */
final class Json {
  private Json() {}

  static Value.Fields fields(String text) {
    try {
      return (Value.Fields) value(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalArgumentException("Expected a JSON object, found " + text, e);
    }
  }

  private static Value value(JsonNode node) {
    if (node.isObject()) {
      Map<String, Value> fields = new LinkedHashMap<>();
      node.properties().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
      return Value.of(fields);
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return Value.of(items);
    }
    if (node.isTextual()) {
      return Value.of(node.textValue());
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    if (node.isIntegralNumber()) {
      return Value.of(node.longValue());
    }
    return node.isNumber() ? Value.of(node.doubleValue()) : Value.NULL;
  }
}
