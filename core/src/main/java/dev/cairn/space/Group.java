package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import java.util.HashSet;
import java.util.List;

/** A product: every member has a value, unless its condition says otherwise. */
public record Group(String name, List<Node> members, Condition when) implements Node {
  public Group {
    members = List.copyOf(members);
    if (!name.isEmpty()) {
      Checks.name(name);
    }
    var names = new HashSet<String>();
    for (Node member : members) {
      require(
          names.add(member.name()),
          member.name(),
          "The name '%s' is used twice%s.",
          member.name(),
          name.isEmpty() ? "" : " in " + name);
    }
  }

  public static Group of(String name, Node... members) {
    return new Group(name, List.of(members), Condition.ALWAYS);
  }

  public Group when(Condition condition) {
    return new Group(name, members, condition);
  }
}
