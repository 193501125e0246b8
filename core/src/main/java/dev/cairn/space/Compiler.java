package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Flattens a tree of nodes to columns, left to right, with gates in disjunctive normal form. */
final class Compiler {
  private static final List<List<Gate>> ALWAYS = List.of(List.of());
  private static final int MAX_ALTERNATIVES = 256;

  private final List<Column> columns = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  List<Column> columns() {
    return columns;
  }

  Scope compile(Group root) {
    return group(root, "", ALWAYS);
  }

  private Scope group(Group group, String prefix, List<List<Gate>> gates) {
    var scope = new Scope();
    scopes.push(scope);
    for (Node member : group.members()) {
      scope.slots().put(member.name(), slot(member, prefix, gates));
    }
    scopes.pop();
    return scope;
  }

  private Slot slot(Node node, String prefix, List<List<Gate>> outer) {
    String path = prefix + node.name();
    List<List<Gate>> gates = both(path, outer, gates(path, node.when()));
    if (node instanceof Parameter<?> parameter) {
      return new Slot.Leaf(parameter, add(path, parameter, gates));
    }
    if (node instanceof Choice choice) {
      return branching(choice, path, gates);
    }
    if (node instanceof Repeat repeat) {
      return repetition(repeat, path, gates);
    }
    Group group = (Group) node;
    int first = columns.size();
    return new Slot.Nested(group, first, group(group, path + ".", gates));
  }

  private Slot branching(Choice choice, String path, List<List<Gate>> gates) {
    int column = add(path, choice.selector(), gates);
    var branches = new ArrayList<Scope>();
    for (int k = 0; k < choice.branches().size(); k++) {
      Group branch = choice.branches().get(k);
      branches.add(group(branch, path + "." + branch.name() + ".", when(column, k, k)));
    }
    return new Slot.Branching(choice, column, branches);
  }

  private Slot repetition(Repeat repeat, String path, List<List<Gate>> gates) {
    int column = add(path, repeat.length(), gates);
    var elements = new ArrayList<Scope>();
    for (int i = 0; i < repeat.high(); i++) {
      List<List<Gate>> present = when(column, i + 1, repeat.high());
      elements.add(group(repeat.element(), path + "[" + i + "].", present));
    }
    return new Slot.Repetition(repeat, column, elements);
  }

  private int add(String path, Parameter<?> parameter, List<List<Gate>> gates) {
    int first = columns.size();
    for (int i = 0; i < parameter.width(); i++) {
      String name = parameter.width() == 1 ? path : path + "{" + i + "}";
      columns.add(new Column(first + i, name, parameter, i, parameter.domain(i), gates));
    }
    return first;
  }

  /** The gate of a selector; its own gates are implied, as an inactive column passes none. */
  private static List<List<Gate>> when(int column, double from, double to) {
    return List.of(List.of(new Gate(column, from, to)));
  }

  private static List<List<Gate>> both(String path, List<List<Gate>> a, List<List<Gate>> b) {
    var product = new ArrayList<List<Gate>>();
    for (List<Gate> left : a) {
      for (List<Gate> right : b) {
        var all = new ArrayList<Gate>(left);
        all.addAll(right);
        product.add(all);
      }
    }
    require(
        product.size() <= MAX_ALTERNATIVES,
        path + ".when",
        "The condition of %s has %s alternatives when written out; expected at most %s.",
        path,
        product.size(),
        MAX_ALTERNATIVES);
    return product;
  }

  private List<List<Gate>> gates(String path, Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      List<List<Gate>> gates = ALWAYS;
      for (Condition part : all.conditions()) {
        gates = both(path, gates, gates(path, part));
      }
      return gates;
    }
    if (condition instanceof Condition.AnyOf any) {
      var gates = new ArrayList<List<Gate>>();
      any.conditions().forEach(part -> gates.addAll(gates(path, part)));
      return gates;
    }
    if (condition instanceof Condition.Between between) {
      return interval(path, between);
    }
    Condition.In in = (Condition.In) condition;
    var gates = new ArrayList<List<Gate>>();
    Slot slot = resolve(path, in.parameter());
    for (Value value : in.values()) {
      double raw = raw(path, slot, value);
      gates.add(List.of(new Gate(slot.column(), raw, raw)));
    }
    return gates;
  }

  private List<List<Gate>> interval(String path, Condition.Between between) {
    Slot slot = resolve(path, between.parameter());
    Domain domain = columns.get(slot.column()).domain();
    require(
        domain.ordered() && between.low() <= between.high(),
        path + ".when",
        "The condition of %s on %s must be an interval low <= high of a numeric parameter.",
        path,
        between.parameter());
    require(
        between.high() >= domain.low() && between.low() <= domain.high(),
        path + ".when",
        "The condition of %s can never hold: %s lies in [%s, %s], not in [%s, %s].",
        path,
        between.parameter(),
        domain.low(),
        domain.high(),
        between.low(),
        between.high());
    return List.of(List.of(new Gate(slot.column(), between.low(), between.high())));
  }

  private Slot resolve(String path, String name) {
    for (Scope scope : scopes) {
      Slot slot = scope.slots().get(name);
      if (slot != null && slot.node() instanceof Parameter<?> p && p.width() == 1) {
        return slot;
      }
      if (slot instanceof Slot.Branching || slot instanceof Slot.Repetition) {
        return slot;
      }
      require(
          slot == null,
          path + ".when",
          "The condition of %s is on %s, which has no single value; expected a number, a choice or a"
              + " list's length.",
          path,
          name);
    }
    List<String> names = scopes.stream().flatMap(s -> s.slots().keySet().stream()).toList();
    throw new InvalidInputException(
        path + ".when",
        "The condition of "
            + path
            + " names '"
            + name
            + "', which is no earlier parameter."
            + (names.isEmpty() ? " Move it below the parameter." : Nearest.hint(name, names)));
  }

  private double raw(String path, Slot slot, Value value) {
    double raw = Double.NaN;
    List<Value> names = List.of();
    Parameter<?> parameter = columns.get(slot.column()).parameter();
    if (parameter instanceof Categorical<?> categorical) {
      names = categorical.labels().names();
      raw = categorical.labels().indexOfName(value);
    } else if (parameter instanceof Ordinal<?> ordinal) {
      names = ordinal.labels().names();
      raw = ordinal.labels().indexOfName(value);
    } else if (parameter.domain(0).contains(value.number())) {
      raw = value.number();
    }
    require(
        raw >= 0 || names.isEmpty(),
        path + ".when",
        "The condition of %s can never hold: %s has no value %s.%s",
        path,
        slot.node().name(),
        value,
        Nearest.hint(value.plain(), names.stream().map(Value::plain).toList()));
    require(
        !Double.isNaN(raw),
        path + ".when",
        "The condition of %s can never hold: %s is %s; expected %s.",
        path,
        slot.node().name(),
        value,
        parameter.expected());
    return raw;
  }
}
