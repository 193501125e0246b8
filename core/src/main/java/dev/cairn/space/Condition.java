package dev.cairn.space;

import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;

/** When a node is active. Parameters are named as seen from the node: its own group first. */
public sealed interface Condition {
  Condition ALWAYS = new AllOf(List.of());

  /** The parameter has one of the values; a nested choice has one of the branches. */
  record In(String parameter, List<Value> values) implements Condition {
    public In {
      values = List.copyOf(values);
    }
  }

  /** The numeric parameter lies in [low, high]. */
  record Between(String parameter, double low, double high) implements Condition {}

  /** Every condition holds. */
  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one condition holds. */
  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  default Condition and(Condition other) {
    return equals(ALWAYS) ? other : new AllOf(List.of(this, other));
  }

  default Condition or(Condition other) {
    return new AnyOf(List.of(this, other));
  }

  static Condition in(String parameter, Value... values) {
    return new In(parameter, Arrays.asList(values));
  }
}
