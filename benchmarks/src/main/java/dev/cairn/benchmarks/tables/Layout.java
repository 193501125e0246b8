package dev.cairn.benchmarks.tables;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a table holds and where it comes from: the head of its file, as one line of JSON.
 *
 * @param fidelity what is counted from 1 to the epochs
 * @param repeats trainings of each row
 * @param validation how many examples a count of the validation is out of
 * @param test the same of the test
 * @param origin data, checksum, seed, command: all that is needed to make it again
 */
public record Layout(
    String name,
    Grid grid,
    String fidelity,
    int epochs,
    int repeats,
    int validation,
    int test,
    Map<String, String> origin) {
  private static final String FORMAT = "cairn-table/1";

  public Layout {
    origin = Collections.unmodifiableMap(new LinkedHashMap<>(origin));
  }

  String toJson() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("format", Value.of(FORMAT));
    fields.put("name", Value.of(name));
    fields.put("axes", Value.of(grid.axes().stream().map(Layout::axis).toList()));
    fields.put("fidelity", Value.of(fidelity));
    fields.put("epochs", Value.of(epochs));
    fields.put("repeats", Value.of(repeats));
    fields.put("validation", Value.of(validation));
    fields.put("test", Value.of(test));
    var texts = new LinkedHashMap<String, Value>();
    origin.forEach((key, text) -> texts.put(key, Value.of(text)));
    fields.put("origin", Value.of(texts));
    return Value.of(fields).toString();
  }

  private static Value axis(Axis axis) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("name", Value.of(axis.name()));
    fields.put("ordered", Value.of(axis.ordered()));
    fields.put("values", Value.of(axis.values()));
    return Value.of(fields);
  }

  static Layout parse(String json) {
    JsonNode node = JsonMapper.shared().readTree(json);
    String format = node.path("format").asString("");
    require(
        format.equals(FORMAT),
        "table",
        "The table is of format '%s'; expected %s.",
        format,
        FORMAT);
    List<Axis> axes = new ArrayList<>();
    node.path("axes").forEach(axis -> axes.add(axis(axis)));
    Map<String, String> origin = new LinkedHashMap<>();
    node.path("origin")
        .properties()
        .forEach(entry -> origin.put(entry.getKey(), entry.getValue().asString()));
    return new Layout(
        node.path("name").asString(),
        new Grid(axes),
        node.path("fidelity").asString(),
        node.path("epochs").asInt(),
        node.path("repeats").asInt(),
        node.path("validation").asInt(),
        node.path("test").asInt(),
        origin);
  }

  private static Axis axis(JsonNode node) {
    List<Value> values = new ArrayList<>();
    node.path("values").forEach(value -> values.add(scalar(value)));
    return new Axis(node.path("name").asString(), node.path("ordered").asBoolean(), values);
  }

  static Value scalar(JsonNode node) {
    if (node.isBoolean()) {
      return Value.of(node.asBoolean());
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? Value.of(node.asLong()) : Value.of(node.asDouble());
    }
    return Value.of(node.asString());
  }
}
