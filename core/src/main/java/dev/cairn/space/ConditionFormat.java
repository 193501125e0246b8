package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Condition.AllOf;
import dev.cairn.space.Condition.AnyOf;
import dev.cairn.space.Condition.Between;
import dev.cairn.space.Condition.In;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions as JSON: {@code {booster: [dart], depth: {low: 3}, any_of: [...]}}. */
final class ConditionFormat {
  private static final String ANY = "any_of";
  private static final String ALL = "all_of";

  private ConditionFormat() {}

  static Condition parse(String path, Value value) {
    Section section = Section.of(path, value);
    var parts = new ArrayList<Condition>();
    for (String key : section.keys()) {
      String where = section.path(key);
      Value part = section.get(key);
      parts.add(
          switch (key) {
            case ANY -> new AnyOf(alternatives(where, part));
            case ALL -> new AllOf(alternatives(where, part));
            default -> clause(where, key, part);
          });
    }
    require(
        !parts.isEmpty(),
        path,
        "%s is empty; expected a mapping of parameters to values, such as {booster: [dart]}.",
        path);
    return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
  }

  private static List<Condition> alternatives(String path, Value value) {
    List<Value> items = Section.items(path, value);
    require(!items.isEmpty(), path, "%s is empty; expected a list of conditions.", path);
    var conditions = new ArrayList<Condition>();
    for (int i = 0; i < items.size(); i++) {
      conditions.add(parse(path + "[" + i + "]", items.get(i)));
    }
    return conditions;
  }

  private static Condition clause(String path, String parameter, Value value) {
    if (value instanceof Value.Fields) {
      return between(Section.of(path, value), parameter);
    }
    List<Value> values = value.scalar() ? List.of(value) : Section.items(path, value);
    require(
        !values.isEmpty() && values.stream().allMatch(Value::scalar),
        path,
        "%s is %s; expected a value, a list of values or an interval {low: .., high: ..}.",
        path,
        value);
    return new In(parameter, values);
  }

  private static Condition between(Section section, String parameter) {
    double low = section.findNumber("low").orElse(Double.NEGATIVE_INFINITY);
    double high = section.findNumber("high").orElse(Double.POSITIVE_INFINITY);
    section.close();
    require(
        section.has("low") || section.has("high"),
        section.path(),
        "%s is an empty interval; expected {low: .., high: ..} or one of them.",
        section.path());
    require(
        low <= high,
        section.path(),
        "%s can never hold: its low (%s) is above its high (%s).",
        section.path(),
        low,
        high);
    return new Between(parameter, low, high);
  }

  /** The mapping of a condition; equal for conditions that differ in grouping only. */
  static Value.Fields format(Condition condition) {
    return new Value.Fields(fields(condition.simplified()));
  }

  private static Map<String, Value> fields(Condition condition) {
    if (condition instanceof In in) {
      List<Value> values = in.values().stream().map(Numbers::canonical).toList();
      return Map.of(in.parameter(), values.size() == 1 ? values.get(0) : Value.of(values));
    }
    if (condition instanceof Between between) {
      return Map.of(between.parameter(), interval(between));
    }
    if (condition instanceof AnyOf any) {
      return Map.of(ANY, each(any.conditions()));
    }
    List<Condition> parts = ((AllOf) condition).conditions();
    var merged = new LinkedHashMap<String, Value>();
    int keys = 0;
    for (Condition part : parts) {
      Map<String, Value> fields = fields(part);
      keys += fields.size();
      merged.putAll(fields);
    }
    return keys == merged.size() ? merged : Map.of(ALL, each(parts));
  }

  private static Value each(List<Condition> conditions) {
    return Value.of(conditions.stream().map(part -> new Value.Fields(fields(part))).toList());
  }

  private static Value interval(Between between) {
    var fields = new LinkedHashMap<String, Value>();
    if (Double.isFinite(between.low())) {
      fields.put("low", Numbers.value(between.low()));
    }
    if (Double.isFinite(between.high())) {
      fields.put("high", Numbers.value(between.high()));
    }
    return Value.of(fields);
  }
}
