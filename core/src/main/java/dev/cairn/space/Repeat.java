package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import java.util.List;
import java.util.Optional;

/** A list of {@code low} to {@code high} elements, each a group of its own. */
public record Repeat(
    String name, int low, int high, Group element, Optional<Integer> preset, Condition when)
    implements Node {
  public Repeat {
    Checks.name(name);
    require(
        0 <= low && low <= high && high >= 1 && high <= 1000,
        name + ".high",
        "The list %s has %s to %s elements; expected 0 <= low <= high and 1 <= high <= 1000.",
        name,
        low,
        high);
    require(
        preset.isEmpty() || (preset.get() >= low && preset.get() <= high),
        name + ".default",
        "The default length of %s is %s; expected %s to %s.",
        name,
        preset.orElse(0),
        low,
        high);
  }

  public static Repeat of(String name, int low, int high, Node... element) {
    Group group = new Group("", List.of(element), Condition.ALWAYS);
    return new Repeat(name, low, high, group, Optional.empty(), Condition.ALWAYS);
  }

  /** With a default length. */
  public Repeat preset(int length) {
    return new Repeat(name, low, high, element, Optional.of(length), when);
  }

  public Repeat when(Condition condition) {
    return new Repeat(name, low, high, element, preset, condition);
  }

  /** The parameter of the column that holds the length. */
  Int length() {
    Int length = Int.of(name, low, high);
    return preset.map(length::preset).orElse(length);
  }
}
