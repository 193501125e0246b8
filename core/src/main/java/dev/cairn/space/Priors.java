package dev.cairn.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The priors of numbers that every configuration has, by path: laid on, read, and taken off. */
final class Priors {
  private Priors() {}

  /** What a number's prior becomes. */
  @FunctionalInterface
  private interface Change {
    Optional<Prior> of(String path, Optional<Prior> was);
  }

  static Map<String, Prior> of(Group root) {
    var priors = new LinkedHashMap<String, Prior>();
    members(
        root,
        "",
        (path, was) -> {
          was.ifPresent(prior -> priors.put(path, prior));
          return was;
        });
    return priors;
  }

  /** The nodes with some priors, in place of those that they had. */
  static List<Node> laid(Group root, Map<String, Prior> priors) {
    return members(root, "", (path, was) -> Optional.ofNullable(priors.get(path)).or(() -> was));
  }

  /** The node without a prior: what its values mean does not depend on one. */
  static Node off(Node node) {
    return changed(node, "", (path, was) -> Optional.empty());
  }

  private static List<Node> members(Group group, String above, Change change) {
    return group.members().stream()
        .map(member -> changed(member, above + member.name(), change))
        .toList();
  }

  private static Node changed(Node node, String path, Change change) {
    if (node instanceof Group group) {
      return new Group(group.name(), members(group, path + ".", change), group.when());
    }
    if (node instanceof Real real) {
      return real.believed(change.of(path, real.traits().prior()));
    }
    return node instanceof Int whole
        ? whole.believed(change.of(path, whole.traits().prior()))
        : node;
  }
}
