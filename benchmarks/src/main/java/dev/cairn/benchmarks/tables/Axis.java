package dev.cairn.benchmarks.tables;

import dev.cairn.space.Categorical;
import dev.cairn.space.Ordinal;
import dev.cairn.space.Parameter;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * A hyperparameter of a grid.
 *
 * @param ordered whether neighbouring values are alike
 */
public record Axis(String name, boolean ordered, List<Value> values) {
  public Axis {
    values = List.copyOf(values);
  }

  /** Numbers, ascending. */
  public static Axis of(String name, double... numbers) {
    return new Axis(name, true, Arrays.stream(numbers).mapToObj(Axis::number).toList());
  }

  /** Words without an order. */
  public static Axis of(String name, String... words) {
    return new Axis(name, false, Arrays.stream(words).map(Value::of).toList());
  }

  private static Value number(double number) {
    return number == Math.rint(number) ? Value.of((long) number) : Value.of(number);
  }

  Parameter<Value> parameter() {
    return ordered ? Ordinal.of(name, values) : Categorical.of(name, values);
  }
}
