package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.List;

/** A parameter with unordered values. */
public record Categorical<T>(String name, Labels<T> labels, Traits<T> traits)
    implements Labelled<T> {
  public Categorical {
    Checks.name(name);
    labels.check(name);
    T preset = traits.presetOrNull();
    require(
        preset == null || labels.indexOf(preset) >= 0,
        name + ".default",
        "The default of %s is %s; expected one of %s.",
        name,
        preset,
        labels);
  }

  public static Categorical<String> of(String name, String... values) {
    return new Categorical<>(name, Labels.texts(values), Traits.none());
  }

  public static <E extends Enum<E>> Categorical<E> of(String name, Class<E> type) {
    return new Categorical<>(name, Labels.constants(type), Traits.none());
  }

  /** Any JSON scalars: texts, numbers, true, false, null. */
  public static Categorical<Value> of(String name, List<Value> scalars) {
    return new Categorical<>(name, Labels.scalars(scalars), Traits.none());
  }

  /** True or false. */
  public static Categorical<Boolean> flag(String name) {
    List<Boolean> values = List.of(false, true);
    return new Categorical<>(
        name, new Labels<>(values, values.stream().map(Value::of).toList()), Traits.none());
  }

  public Categorical<T> preset(T value) {
    return new Categorical<>(name, labels, traits.preset(value));
  }

  public Categorical<T> when(Condition condition) {
    return new Categorical<>(name, labels, traits.when(condition));
  }

  @Override
  public Domain domain(int component) {
    return new Domain.Categories(labels.size());
  }
}
