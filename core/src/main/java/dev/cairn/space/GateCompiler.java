package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** Turns conditions to alternatives (or) of gates (and); refuses what can never hold. */
final class GateCompiler {
  static final List<List<Gate>> ALWAYS = List.of(List.of());
  private static final int MAX_ALTERNATIVES = 256;

  private final List<Column> columns;
  private final BiFunction<String, String, Column> resolve;

  /** The columns so far, and how a name becomes one of them; its first argument is for errors. */
  GateCompiler(List<Column> columns, BiFunction<String, String, Column> resolve) {
    this.columns = columns;
    this.resolve = resolve;
  }

  List<List<Gate>> gates(String where, Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      List<List<Gate>> gates = ALWAYS;
      for (Condition part : all.conditions()) {
        gates = both(where, gates, gates(where, part));
      }
      return gates;
    }
    if (condition instanceof Condition.AnyOf any) {
      var gates = new ArrayList<List<Gate>>();
      any.conditions().forEach(part -> gates.addAll(gates(where, part)));
      return gates;
    }
    return condition instanceof Condition.Between between
        ? interval(where + "." + between.parameter(), between)
        : values(where, (Condition.In) condition);
  }

  /** The alternatives of "a and b". */
  List<List<Gate>> both(String where, List<List<Gate>> a, List<List<Gate>> b) {
    var product = new ArrayList<List<Gate>>();
    for (List<Gate> left : a) {
      for (List<Gate> right : b) {
        merge(left, right, product);
      }
    }
    require(
        !product.isEmpty(),
        where,
        "%s can never hold: its parts contradict each other, or the place it is in.",
        where);
    require(
        product.size() <= MAX_ALTERNATIVES,
        where,
        "%s has %s alternatives when written out; expected at most %s.",
        where,
        product.size(),
        MAX_ALTERNATIVES);
    return product;
  }

  private void merge(List<Gate> left, List<Gate> right, List<List<Gate>> product) {
    Map<Integer, Gate> gates = new LinkedHashMap<>();
    left.forEach(gate -> gates.merge(gate.column(), gate, Gate::and));
    right.forEach(gate -> gates.merge(gate.column(), gate, Gate::and));
    if (gates.values().stream().allMatch(this::possible)) {
      product.add(List.copyOf(gates.values()));
    }
  }

  private boolean possible(Gate gate) {
    return columns.get(gate.column()).domain().meets(gate.from(), gate.to());
  }

  private List<List<Gate>> interval(String where, Condition.Between between) {
    Column column = resolve.apply(where, between.parameter());
    if (column.parameter() instanceof Ordinal<?> ordinal) {
      return levels(where, column, ordinal.labels(), between);
    }
    Domain domain = column.domain();
    require(
        domain.ordered(),
        where,
        "%s is an interval, but %s is no number; expected some of: %s.",
        where,
        between.parameter(),
        column.parameter().expected());
    require(
        domain.meets(between.low(), between.high()),
        where,
        "%s can never hold: %s is %s, never in [%s, %s].",
        where,
        between.parameter(),
        column.parameter().expected(),
        between.low(),
        between.high());
    return List.of(List.of(new Gate(column.index(), between.low(), between.high())));
  }

  /** An interval of ordered values means the values themselves, which must be numbers. */
  private static List<List<Gate>> levels(
      String where, Column column, Labels<?> labels, Condition.Between between) {
    require(
        labels.names().stream().allMatch(Value::numeric),
        where,
        "%s is an interval, but the values of %s are not numbers; expected some of: %s.",
        where,
        between.parameter(),
        labels);
    List<List<Gate>> gates =
        LongStream.range(0, labels.size())
            .filter(k -> between.contains(labels.names().get((int) k).number()))
            .mapToObj(k -> List.of(new Gate(column.index(), k, k)))
            .toList();
    require(
        !gates.isEmpty(),
        where,
        "%s can never hold: no value of %s (%s) lies in it.",
        where,
        between.parameter(),
        labels);
    return gates;
  }

  private List<List<Gate>> values(String where, Condition.In in) {
    String place = where + "." + in.parameter();
    Column column = resolve.apply(place, in.parameter());
    var gates = new ArrayList<List<Gate>>();
    for (Value value : in.values()) {
      double raw = raw(place, column, value);
      gates.add(List.of(new Gate(column.index(), raw, raw)));
    }
    return gates;
  }

  private static double raw(String where, Column column, Value value) {
    Parameter<?> parameter = column.parameter();
    List<Value> names =
        parameter instanceof Categorical<?> categorical
            ? categorical.labels().names()
            : parameter instanceof Ordinal<?> ordinal ? ordinal.labels().names() : List.of();
    if (names.isEmpty()) {
      double raw = column.domain().snap(value.number());
      require(
          column.domain().contains(raw),
          where,
          "%s can never hold: %s is never %s; expected %s.",
          where,
          parameter.name(),
          value,
          parameter.expected());
      return raw;
    }
    int index = Labels.indexOf(names, value);
    require(
        index >= 0,
        where,
        "%s can never hold: %s has no value %s.%s",
        where,
        parameter.name(),
        value,
        Nearest.hint(value.plain(), names.stream().map(Value::plain).toList()));
    return index;
  }
}
