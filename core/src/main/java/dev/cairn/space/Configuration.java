package dev.cairn.space;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings for one trial, asked by the handles of the parameters. Also each element of a list and
 * each branch of a choice is a configuration. Immutable.
 */
public final class Configuration {
  private final SearchSpace space;
  private final double[] raw;
  private final Scope scope;

  Configuration(SearchSpace space, double[] raw, Scope scope) {
    this.space = space;
    this.raw = raw;
    this.scope = scope;
  }

  /** The taken branch of a choice and its parameters. */
  public record Branch(String name, Configuration parameters) {}

  public SearchSpace space() {
    return space;
  }

  /** The whole row, one raw number a column; a copy. */
  public double[] raw() {
    return raw.clone();
  }

  /** Whether the node has a value here. */
  public boolean has(Node node) {
    Slot slot = slot(node);
    return active(slot);
  }

  public <T> T get(Parameter<T> parameter) {
    return parameter.value(raw, column(parameter));
  }

  public double get(Real parameter) {
    return raw[column(parameter)];
  }

  /** The whole number; an error beyond the range of int, see {@link #getLong}. */
  public int get(Int parameter) {
    return Math.toIntExact((long) raw[column(parameter)]);
  }

  public long getLong(Int parameter) {
    return (long) raw[column(parameter)];
  }

  /** The taken branch. */
  public Branch get(Choice choice) {
    Slot.Branching slot = (Slot.Branching) activeSlot(choice);
    int taken = (int) raw[slot.column()];
    Configuration inside = new Configuration(space, raw, slot.branches().get(taken));
    return new Branch(choice.branches().get(taken).name(), inside);
  }

  /** The elements of a list. */
  public List<Configuration> get(Repeat repeat) {
    Slot.Repetition slot = (Slot.Repetition) activeSlot(repeat);
    return slot.elements().subList(0, (int) raw[slot.column()]).stream()
        .map(element -> new Configuration(space, raw, element))
        .toList();
  }

  /** The members of a group. */
  public Configuration get(Group group) {
    return new Configuration(space, raw, ((Slot.Nested) activeSlot(group)).scope());
  }

  private int column(Parameter<?> parameter) {
    return activeSlot(parameter).column();
  }

  private Slot activeSlot(Node node) {
    Slot slot = slot(node);
    if (!active(slot)) {
      throw new InvalidInputException(
          node.name(),
          "The parameter " + node.name() + " is inactive here; ask has(...) before get(...).");
    }
    return slot;
  }

  private Slot slot(Node node) {
    Slot slot = scope.slots().get(node.name());
    if (slot == null || !NodeFormat.same(slot.node(), node)) {
      throw new InvalidInputException(
          node.name(),
          "There is no parameter '"
              + node.name()
              + "' at this place of the space."
              + Nearest.hint(node.name(), scope.slots().keySet()));
    }
    return slot;
  }

  private boolean active(Slot slot) {
    return slot instanceof Slot.Nested nested
        ? nested.scope().slots().values().stream().anyMatch(this::active)
        : !Double.isNaN(raw[slot.column()]);
  }

  /** The active parameters as JSON, nested as the space is. */
  public Value.Fields toValue() {
    return new Value.Fields(fields());
  }

  private Map<String, Value> fields() {
    var fields = new LinkedHashMap<String, Value>();
    for (Map.Entry<String, Slot> entry : scope.slots().entrySet()) {
      if (active(entry.getValue())) {
        fields.put(entry.getKey(), toValue(entry.getValue()));
      }
    }
    return fields;
  }

  private Value toValue(Slot slot) {
    if (slot instanceof Slot.Leaf leaf) {
      return leafValue(leaf.node(), leaf.column());
    }
    if (slot instanceof Slot.Branching branching) {
      Branch branch = get(branching.node());
      var fields = new LinkedHashMap<String, Value>();
      fields.put(branching.node().name(), Value.of(branch.name()));
      fields.putAll(branch.parameters().fields());
      return Value.of(fields);
    }
    if (slot instanceof Slot.Repetition repetition) {
      List<Value> items = new ArrayList<>();
      get(repetition.node()).forEach(element -> items.add(element.toValue()));
      return Value.of(items);
    }
    return get(((Slot.Nested) slot).node()).toValue();
  }

  private <T> Value leafValue(Parameter<T> parameter, int column) {
    return parameter.toValue(parameter.value(raw, column));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that
        && scope.equals(that.scope)
        && space.equals(that.space)
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** Compact JSON. */
  @Override
  public String toString() {
    return toValue().toString();
  }
}
