package dev.cairn.cli;

import dev.cairn.space.Column;
import dev.cairn.space.Parameter;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a space as flat columns with a name each: {@code layers} (the length of a
 * list), {@code layers[0].units}, {@code booster} (the branch of a choice).
 */
record Settings(SearchSpace space) {

  /** The columns that start a parameter. */
  List<Column> columns() {
    return space.columns().stream().filter(column -> column.component() == 0).toList();
  }

  static String name(Column column) {
    return column.parameter().width() == 1
        ? column.path()
        : column.path().substring(0, column.path().lastIndexOf('{'));
  }

  List<String> names() {
    return columns().stream().map(Settings::name).toList();
  }

  /** The value at a column, or empty where it is inactive. */
  static Optional<Value> value(Column column, double[] row) {
    return Double.isNaN(row[column.index()])
        ? Optional.empty()
        : Optional.of(value(column.parameter(), row, column.index()));
  }

  private static <T> Value value(Parameter<T> parameter, double[] row, int at) {
    return parameter.toValue(parameter.value(row, at));
  }

  /** The active values of a row by name. */
  Map<String, Value> of(double[] row) {
    var values = new LinkedHashMap<String, Value>();
    for (Column column : columns()) {
      value(column, row).ifPresent(value -> values.put(name(column), value));
    }
    return values;
  }

  /** {@link #of} as text, numbers to four digits. */
  String text(double[] row) {
    var parts = new ArrayList<String>();
    of(row).forEach((name, value) -> parts.add(name + "=" + Numbers.text(value)));
    return String.join(" ", parts);
  }
}
