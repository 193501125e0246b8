package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills a row from JSON, left to right; what is absent takes its default. */
final class ConfigurationReader {
  private static final Value NOTHING = Value.of(Map.of());

  private final List<Column> columns;
  private final double[] raw;
  private final List<String> missing = new ArrayList<>();

  private ConfigurationReader(List<Column> columns) {
    this.columns = columns;
    this.raw = new double[columns.size()];
    Arrays.fill(raw, Double.NaN);
  }

  /** The row of a configuration; an error when active parameters have neither value nor default. */
  static double[] read(SearchSpace space, String path, Value value) {
    var reader = new ConfigurationReader(space.columns());
    reader.members(space.scope(), path, value);
    require(
        reader.missing.isEmpty(),
        path,
        "The configuration lacks a value for %s; expected one, as there is no default.",
        String.join(", ", reader.missing));
    space
        .broken(reader.raw)
        .ifPresent(
            relation -> {
              throw new InvalidInputException(path, "The configuration breaks '" + relation + "'.");
            });
    return reader.raw;
  }

  /** The row of defaults, if every parameter active in it has one. */
  static Optional<double[]> defaults(List<Column> columns, Scope scope) {
    var reader = new ConfigurationReader(columns);
    reader.members(scope, "", NOTHING);
    return reader.missing.isEmpty() ? Optional.of(reader.raw) : Optional.empty();
  }

  private void members(Scope scope, String path, Value value) {
    members(scope, Section.of(path, value));
  }

  private void members(Scope scope, Section section) {
    for (Slot slot : scope.slots().values()) {
      String name = slot.node().name();
      Optional<Value> given = section.find(name);
      if (slot instanceof Slot.Nested nested) {
        members(nested.scope(), section.path(name), given.orElse(NOTHING));
      } else if (columns.get(slot.column()).active(raw)) {
        fill(slot, section.path(name), given);
      } else {
        require(
            given.isEmpty(),
            section.path(name),
            "%s has a value, but is inactive here%s; leave it out.",
            section.path(name),
            when(slot.node().when()));
      }
    }
    section.close();
  }

  private static String when(Condition condition) {
    return condition.equals(Condition.ALWAYS)
        ? ""
        : " (it is active when " + ConditionFormat.format(condition) + ")";
  }

  private void fill(Slot slot, String path, Optional<Value> given) {
    if (slot instanceof Slot.Leaf leaf) {
      leaf(leaf.node(), leaf.column(), path, given);
    } else if (slot instanceof Slot.Branching branching) {
      branch(branching, path, given);
    } else {
      elements((Slot.Repetition) slot, path, given);
    }
  }

  private <T> void leaf(Parameter<T> parameter, int column, String path, Optional<Value> given) {
    Optional<T> value = given.map(json -> parameter.fromValue(path, json)).or(parameter::preset);
    if (value.isPresent()) {
      parameter.store(value.get(), raw, column);
    } else {
      missing.add(columns.get(column).path());
    }
  }

  private void branch(Slot.Branching slot, String path, Optional<Value> given) {
    String name = slot.node().name();
    if (given.isPresent() && given.get() instanceof Value.Fields fields) {
      Section section = Section.of(path, fields);
      leaf(slot.node().selector(), slot.column(), section.path(name), section.find(name));
      inside(slot, section);
    } else {
      leaf(slot.node().selector(), slot.column(), path, given);
      inside(slot, Section.of(path, NOTHING));
    }
  }

  private void inside(Slot.Branching slot, Section section) {
    for (int k = 0; k < slot.branches().size(); k++) {
      if (raw[slot.column()] == k) {
        members(slot.branches().get(k), section);
      }
    }
  }

  private void elements(Slot.Repetition slot, String path, Optional<Value> given) {
    Optional<List<Value>> items = given.map(value -> Section.items(path, value));
    int length = items.map(List::size).or(slot.node()::preset).orElse(-1);
    if (length < 0) {
      missing.add(columns.get(slot.column()).path());
      return;
    }
    require(
        length >= slot.node().low() && length <= slot.node().high(),
        path,
        "%s has %s elements; expected %s to %s.",
        path,
        length,
        slot.node().low(),
        slot.node().high());
    raw[slot.column()] = length;
    for (int i = 0; i < length; i++) {
      Value element = items.isPresent() ? items.get().get(i) : NOTHING;
      members(slot.elements().get(i), path + "[" + i + "]", element);
    }
  }
}
