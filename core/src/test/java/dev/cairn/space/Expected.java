package dev.cairn.space;

import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions judged on the JSON of a configuration, without columns and gates. */
final class Expected {
  /** A group whose members were settled so far, and what they are in the JSON. */
  private record Level(Group group, Map<String, Value> fields, List<String> earlier) {}

  private final List<Level> levels = new ArrayList<>();

  Expected(Group root, Value.Fields fields) {
    List<String> names = root.members().stream().map(Node::name).toList();
    levels.add(new Level(root, fields.fields(), names));
  }

  private Expected() {}

  /** The paths at which the JSON has a value where it should not, or the other way round. */
  static List<String> differences(Group root, Value.Fields fields) {
    var wrong = new ArrayList<String>();
    new Expected().group(root, fields.fields(), true, "", wrong);
    return wrong;
  }

  private void group(
      Group group, Map<String, Value> fields, boolean active, String path, List<String> wrong) {
    var level = new Level(group, fields, new ArrayList<>());
    levels.add(0, level);
    for (Node member : group.members()) {
      boolean expected = active && holds(member.when());
      member(member, fields.get(member.name()), expected, path + "." + member.name(), wrong);
      level.earlier().add(member.name());
    }
    levels.remove(0);
  }

  private void member(
      Node member, @Nullable Value value, boolean expected, String path, List<String> wrong) {
    if (member instanceof Group group) {
      Map<String, Value> inside = value instanceof Value.Fields f ? f.fields() : Map.of();
      group(group, inside, expected, path, wrong);
      return;
    }
    if (expected != (value != null)) {
      wrong.add(path);
    }
    if (member instanceof Choice choice && value instanceof Value.Fields taken) {
      String name = choice.name();
      for (Group branch : choice.branches()) {
        boolean in = Value.of(branch.name()).equals(taken.fields().get(name));
        group(branch, taken.fields(), in, path, wrong);
      }
    }
    if (member instanceof Repeat repeat && value instanceof Value.Items items) {
      for (Value item : items.items()) {
        group(repeat.element(), ((Value.Fields) item).fields(), true, path, wrong);
      }
    }
  }

  boolean holds(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.conditions().stream().allMatch(this::holds);
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().anyMatch(this::holds);
    }
    if (condition instanceof Condition.Between between) {
      Value value = value(between.parameter());
      return value != null && between.contains(value.number());
    }
    Condition.In in = (Condition.In) condition;
    Value value = value(in.parameter());
    return value != null && in.values().stream().anyMatch(value::same);
  }

  /** What a condition sees: a scalar, the branch of a choice, the length of a list. */
  private @Nullable Value value(String name) {
    for (Level level : levels) {
      if (level.earlier().contains(name)) {
        Value value = level.fields().get(name);
        if (value instanceof Value.Items items) {
          return Value.of(items.items().size());
        }
        return value instanceof Value.Fields fields ? fields.fields().get(name) : value;
      }
    }
    throw new IllegalStateException("No parameter " + name);
  }
}
