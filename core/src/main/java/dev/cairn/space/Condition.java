package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** When a node is active. Parameters are named as seen from the node: its own group first. */
public sealed interface Condition {
  Condition ALWAYS = new AllOf(List.of());

  /** The parameter has one of the values; a nested choice has one of the branches. */
  record In(String parameter, List<Value> values) implements Condition {
    public In {
      values = values.stream().distinct().toList();
      require(
          !values.isEmpty(),
          "when",
          "The condition on %s has no values; it can never hold.",
          parameter);
    }
  }

  /** The numeric parameter lies in [low, high]. */
  record Between(String parameter, double low, double high) implements Condition {
    public Between {
      require(
          low <= high,
          "when",
          "The condition on %s is [%s, %s]; expected low <= high.",
          parameter,
          low,
          high);
    }

    boolean contains(double value) {
      return value >= low && value <= high;
    }
  }

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
      require(!conditions.isEmpty(), "when", "An 'or' of no conditions can never hold.");
    }
  }

  /** Without nesting that changes nothing: an "and" in an "and", an "or" of one. */
  default Condition simplified() {
    if (this instanceof AllOf all) {
      List<Condition> parts =
          all.conditions().stream()
              .map(Condition::simplified)
              .flatMap(
                  part ->
                      part instanceof AllOf nested ? nested.conditions().stream() : Stream.of(part))
              .toList();
      return parts.size() == 1 ? parts.get(0) : new AllOf(parts);
    }
    if (this instanceof AnyOf any) {
      List<Condition> parts =
          any.conditions().stream()
              .map(Condition::simplified)
              .flatMap(
                  part ->
                      part instanceof AnyOf nested ? nested.conditions().stream() : Stream.of(part))
              .toList();
      return parts.contains(ALWAYS) ? ALWAYS : parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }
    return this;
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
