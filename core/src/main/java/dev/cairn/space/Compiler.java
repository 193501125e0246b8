package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flattens a tree of nodes to columns, left to right, with gates in disjunctive normal form. */
final class Compiler {
  static final String ROOT = "parameters";

  /** A group being compiled: its earlier members have slots. */
  private record Level(Group group, Scope scope) {}

  private final List<Column> columns = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final GateCompiler conditions = new GateCompiler(columns, this::resolve);

  List<Column> columns() {
    return columns;
  }

  /** Compiles the tree; its root stays in scope for {@link #gates}. */
  Scope compile(Group root) {
    return group(root, "", ROOT, GateCompiler.ALWAYS);
  }

  /** The gates of a condition seen from the end of the root group. */
  List<List<Gate>> gates(String where, Group root, Scope scope, Condition condition) {
    levels.push(new Level(root, scope));
    List<List<Gate>> gates = conditions.gates(where, condition);
    levels.pop();
    return gates;
  }

  /** The column of a name seen from the end of the root group. */
  Column column(String where, Group root, Scope scope, String name) {
    levels.push(new Level(root, scope));
    Column column = resolve(where, name);
    levels.pop();
    return column;
  }

  private Scope group(Group group, String prefix, String where, List<List<Gate>> gates) {
    var scope = new Scope();
    levels.push(new Level(group, scope));
    for (Node member : group.members()) {
      String place = where + "." + member.name();
      scope.slots().put(member.name(), slot(member, prefix + member.name(), place, gates));
    }
    levels.pop();
    return scope;
  }

  private Slot slot(Node node, String path, String where, List<List<Gate>> outer) {
    String place = where + ".when";
    List<List<Gate>> gates = conditions.both(place, outer, conditions.gates(place, node.when()));
    if (node instanceof Parameter<?> parameter) {
      return new Slot.Leaf(parameter, add(path, where, parameter, gates));
    }
    if (node instanceof Choice choice) {
      return branching(choice, path, where, gates);
    }
    if (node instanceof Repeat repeat) {
      return repetition(repeat, path, where, gates);
    }
    Group group = (Group) node;
    int first = columns.size();
    return new Slot.Nested(group, first, group(group, path + ".", where + ".of", gates));
  }

  private Slot branching(Choice choice, String path, String where, List<List<Gate>> gates) {
    int column = add(path, where, choice.selector(), gates);
    var branches = new ArrayList<Scope>();
    for (int k = 0; k < choice.branches().size(); k++) {
      Group branch = choice.branches().get(k);
      String prefix = path + "." + branch.name() + ".";
      String place = where + ".of." + branch.name();
      branches.add(group(branch, prefix, place, only(new Gate(column, k, k))));
    }
    return new Slot.Branching(choice, column, branches);
  }

  private Slot repetition(Repeat repeat, String path, String where, List<List<Gate>> gates) {
    int column = add(path, where, repeat.length(), gates);
    var elements = new ArrayList<Scope>();
    for (int i = 0; i < repeat.high(); i++) {
      String prefix = path + "[" + i + "].";
      List<List<Gate>> present = only(new Gate(column, i + 1, repeat.high()));
      elements.add(group(repeat.element(), prefix, where + ".of", present));
    }
    return new Slot.Repetition(repeat, column, elements);
  }

  /** The gates above are implied: the gate's column is NaN, and the gate closed, when they are. */
  private static List<List<Gate>> only(Gate gate) {
    return List.of(List.of(gate));
  }

  private int add(String path, String where, Parameter<?> parameter, List<List<Gate>> gates) {
    require(paths.add(path), where, "Two parameters have the path '%s'; rename one of them.", path);
    int first = columns.size();
    for (int i = 0; i < parameter.width(); i++) {
      String name = parameter.width() == 1 ? path : path + "{" + i + "}";
      columns.add(new Column(first + i, name, parameter, i, parameter.domain(i), gates));
    }
    return first;
  }

  /** The column of a name: of the innermost group that has it, or else of an earlier path. */
  private Column resolve(String where, String name) {
    for (Level level : levels) {
      Slot slot = level.scope().slots().get(name);
      if (slot != null) {
        return single(where, slot);
      }
    }
    for (Column column : columns) {
      if (column.path().equals(name) && column.parameter().width() == 1) {
        return column;
      }
    }
    throw new InvalidInputException(
        where, "No earlier parameter is named '" + name + "'." + advice(name));
  }

  private Column single(String where, Slot slot) {
    boolean single =
        slot instanceof Slot.Leaf leaf ? leaf.node().width() == 1 : !(slot instanceof Slot.Nested);
    require(
        single,
        where,
        "The parameter %s has no single value; expected a number, a choice or a list's length.",
        slot.node().name());
    return columns.get(slot.column());
  }

  private String advice(String name) {
    boolean later =
        levels.stream()
            .flatMap(level -> level.group().members().stream())
            .anyMatch(member -> member.name().equals(name));
    if (later) {
      return " It comes later; move '" + name + "' above the parameter with the condition.";
    }
    List<String> names =
        levels.stream().flatMap(level -> level.scope().slots().keySet().stream()).toList();
    return names.isEmpty() ? "" : Nearest.hint(name, names);
  }
}
