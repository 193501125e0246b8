package dev.cairn.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a node's numbers are in a row. */
sealed interface Slot {
  Node node();

  /** The first column: the value, the branch, or the length. */
  int column();

  record Leaf(Parameter<?> node, int column) implements Slot {}

  record Branching(Choice node, int column, List<Scope> branches) implements Slot {}

  record Repetition(Repeat node, int column, List<Scope> elements) implements Slot {}

  record Nested(Group node, int column, Scope scope) implements Slot {}

  /** The slots of a group, by name, in order. */
  record Scope(Map<String, Slot> slots) {
    Scope() {
      this(new LinkedHashMap<>());
    }
  }
}
