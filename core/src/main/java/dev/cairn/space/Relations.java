package dev.cairn.space;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Slot.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Relations compiled to columns: sums, and clauses of which none may hold. */
record Relations(List<LinearRow> sums, List<Clause> clauses) {
  /** A forbidden combination: all gates open. */
  record Clause(Relation.Forbidden relation, List<Gate> gates) {
    boolean holds(double[] raw) {
      for (int i = 0; i < gates.size(); i++) {
        if (!gates.get(i).open(raw)) {
          return false;
        }
      }
      return true;
    }
  }

  static Relations compile(List<Relation> relations, Compiler compiler, Group root, Scope scope) {
    var sums = new ArrayList<LinearRow>();
    var clauses = new ArrayList<Clause>();
    for (int i = 0; i < relations.size(); i++) {
      String where = "relations[" + i + "]";
      if (relations.get(i) instanceof Relation.Linear linear) {
        sums.add(sum(where, linear, compiler, root, scope));
      } else {
        Relation.Forbidden forbidden = (Relation.Forbidden) relations.get(i);
        compiler
            .gates(where + ".forbid", root, scope, forbidden.condition())
            .forEach(gates -> clauses.add(new Clause(forbidden, gates)));
      }
    }
    return new Relations(sums, clauses);
  }

  private static LinearRow sum(
      String where, Relation.Linear linear, Compiler compiler, Group root, Scope scope) {
    var columns = new ArrayList<Column>();
    double least = 0;
    double most = 0;
    for (var term : linear.coefficients().entrySet()) {
      Column column = compiler.column(where, root, scope, term.getKey());
      require(
          column.parameter() instanceof Real || column.parameter() instanceof Int,
          where,
          "The relation '%s' needs numbers, but %s is %s.",
          linear,
          term.getKey(),
          column.parameter().expected());
      double a = term.getValue() * column.domain().low();
      double b = term.getValue() * column.domain().high();
      least += Math.min(a, b);
      most += Math.max(a, b);
      columns.add(column);
    }
    var row = new LinearRow(linear, columns);
    require(
        least <= linear.bound() + row.tolerance()
            && (!row.equality() || most >= linear.bound() - row.tolerance()),
        where,
        "The relation '%s' can never hold: its left side lies in [%s, %s].",
        linear,
        least,
        most);
    return row;
  }

  boolean hold(double[] raw) {
    return sumsHold(raw) && clause(raw).isEmpty();
  }

  /** A relation that the row breaks. */
  Optional<Relation> violated(double[] raw) {
    for (LinearRow sum : sums) {
      if (!sum.holds(raw)) {
        return Optional.of(sum.relation());
      }
    }
    return clause(raw).map(Clause::relation);
  }

  /** A forbidden clause that holds. */
  Optional<Clause> clause(double[] raw) {
    for (Clause clause : clauses) {
      if (clause.holds(raw)) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  boolean sumsHold(double[] raw) {
    for (LinearRow sum : sums) {
      if (!sum.holds(raw)) {
        return false;
      }
    }
    return true;
  }
}
