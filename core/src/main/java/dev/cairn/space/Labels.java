package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Named values: what a program holds, beside the JSON scalar it is written as. */
public record Labels<T>(List<T> values, List<Value> names) {
  public Labels {
    values = List.copyOf(values);
    names = List.copyOf(names);
  }

  static Labels<String> texts(String... texts) {
    return new Labels<>(List.of(texts), Arrays.stream(texts).map(Value::of).toList());
  }

  static <E extends Enum<E>> Labels<E> constants(Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return new Labels<>(constants, constants.stream().map(c -> Value.of(c.name())).toList());
  }

  static Labels<Value> scalars(List<Value> scalars) {
    return new Labels<>(scalars, scalars);
  }

  void check(String parameter) {
    require(!values.isEmpty(), parameter + ".of", "The parameter %s has no values.", parameter);
    require(
        names.stream().allMatch(Value::scalar),
        parameter + ".of",
        "The values of %s must be texts, numbers, true, false or null.",
        parameter);
    require(
        names.stream().map(Numbers::canonical).distinct().count() == names.size(),
        parameter + ".of",
        "The parameter %s lists a value twice: %s.",
        parameter,
        names);
  }

  int size() {
    return values.size();
  }

  int indexOf(T value) {
    return values.indexOf(value);
  }

  Value name(T value) {
    int index = indexOf(value);
    if (index < 0) {
      throw new InvalidInputException("", "The value " + value + " is not one of " + this + ".");
    }
    return names.get(index);
  }

  /** The index of a JSON scalar, or -1. */
  int indexOfName(Value name) {
    return indexOf(names, name);
  }

  static int indexOf(List<Value> names, Value name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).same(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return names.stream().map(Value::toString).collect(Collectors.joining(", "));
  }
}
