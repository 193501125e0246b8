package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.List;
import java.util.Optional;

/** A parameter whose values have an order, such as sizes small, medium, large. */
public record Ordinal<T>(String name, Labels<T> labels, Traits<T> traits) implements Labelled<T> {
  public Ordinal {
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
    Prior prior = traits.priorOrNull();
    require(
        prior == null || new Domain.Categories(labels.size()).contains(prior.mean()),
        name + ".prior",
        "The prior mean of %s is not one of its values; expected one of %s.",
        name,
        labels);
  }

  public static Ordinal<String> of(String name, String... values) {
    return new Ordinal<>(name, Labels.texts(values), Traits.none());
  }

  public static <E extends Enum<E>> Ordinal<E> of(String name, Class<E> type) {
    return new Ordinal<>(name, Labels.constants(type), Traits.none());
  }

  /** Any JSON scalars: texts, numbers, true, false, null. */
  public static Ordinal<Value> of(String name, List<Value> scalars) {
    return new Ordinal<>(name, Labels.scalars(scalars), Traits.none());
  }

  public Ordinal<T> preset(T value) {
    return new Ordinal<>(name, labels, traits.preset(value));
  }

  /** A belief: the value at the centre and the spread in steps of the order. */
  public Ordinal<T> prior(T value, double spread) {
    return new Ordinal<>(name, labels, traits.prior(labels.indexOf(value), spread));
  }

  public Ordinal<T> when(Condition condition) {
    return new Ordinal<>(name, labels, traits.when(condition));
  }

  @Override
  public Domain domain(int component) {
    return Domain.Lattice.of(0, 1, labels.size(), Scale.LINEAR);
  }

  @Override
  public Optional<Prior> unitPrior() {
    return traits.prior().map(prior -> UnitPrior.of(prior, domain(0), Scale.LINEAR));
  }
}
