package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A sum: exactly one branch is taken, and only its parameters have values. */
public record Choice(String name, List<Group> branches, Optional<String> preset, Condition when)
    implements Node {
  public Choice {
    Checks.name(name);
    branches = List.copyOf(branches);
    require(!branches.isEmpty(), name + ".of", "The choice %s has no branches.", name);
    for (Group branch : branches) {
      require(
          branch.members().stream().noneMatch(member -> member.name().equals(name)),
          name + ".of",
          "The branch %s of %s has a parameter of the choice's own name.",
          branch.name(),
          name);
    }
    List<String> names = branches.stream().map(Group::name).toList();
    require(
        names.stream().distinct().count() == names.size(),
        name + ".of",
        "The choice %s has two branches of the same name: %s.",
        name,
        names);
    require(
        preset.isEmpty() || names.contains(preset.get()),
        name + ".default",
        "The default of %s is '%s'; expected one of %s.",
        name,
        preset.orElse(""),
        names);
  }

  public static Choice of(String name, Group... branches) {
    return new Choice(name, List.of(branches), Optional.empty(), Condition.ALWAYS);
  }

  public Choice when(Condition condition) {
    return new Choice(name, branches, preset, condition);
  }

  public Choice preset(String branch) {
    return new Choice(name, branches, Optional.of(branch), when);
  }

  /** The condition that one of these branches is taken. */
  public Condition is(String... taken) {
    return new Condition.In(name, Arrays.stream(taken).map(Value::of).toList());
  }

  /** The parameter of the column that holds the branch. */
  Categorical<String> selector() {
    Categorical<String> selector =
        Categorical.of(name, branches.stream().map(Group::name).toArray(String[]::new));
    return preset.map(selector::preset).orElse(selector);
  }
}
