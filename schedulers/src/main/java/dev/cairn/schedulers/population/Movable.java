package dev.cairn.schedulers.population;

import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters that may change while a model is trained: those that every configuration has and
 * that decide on no other. The rest shapes the model, whose state would no longer fit; it is taken
 * over as it is.
 */
final class Movable {
  private Movable() {}

  /** The first columns of the parameters. */
  static List<Column> of(SearchSpace space) {
    List<Column> movable = new ArrayList<>();
    for (Column column : space.columns()) {
      if (column.component() == 0 && column.always() && !gates(space, column)) {
        movable.add(column);
      }
    }
    return movable;
  }

  private static boolean gates(SearchSpace space, Column column) {
    int from = column.index();
    int to = from + column.parameter().width();
    return space.columns().stream()
        .flatMap(other -> other.gates().stream().flatMap(List::stream))
        .anyMatch(gate -> gate.column() >= from && gate.column() < to);
  }
}
