package dev.cairn.samplers.tpe;

import dev.cairn.space.Column;
import dev.cairn.space.Gate;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A space as the estimator sees it.
 *
 * @param gating whether other columns depend on a column
 * @param groups the columns of each density, in an order in which gates come before what they gate
 */
record Layout(SearchSpace space, Axis[] axes, boolean[] gating, List<int[]> groups) {
  /** Whether relations may move a decoded point. */
  boolean related() {
    return !space.relations().isEmpty();
  }

  static Layout of(SearchSpace space, Structure structure) {
    boolean[] gating = new boolean[space.size()];
    for (Column column : space.columns()) {
      column.gates().forEach(all -> all.forEach(gate -> gating[gate.column()] = true));
    }
    return new Layout(
        space,
        space.columns().stream().map(Axis::of).toArray(Axis[]::new),
        gating,
        groups(space.columns(), structure));
  }

  private static List<int[]> groups(List<Column> columns, Structure structure) {
    Map<Object, List<Column>> groups = new LinkedHashMap<>();
    for (Column column : columns) {
      groups.computeIfAbsent(key(column, structure), k -> new ArrayList<>()).add(column);
    }
    return groups.values().stream()
        .map(group -> group.stream().mapToInt(Column::index).toArray())
        .toList();
  }

  private static Object key(Column column, Structure structure) {
    return switch (structure) {
      case JOINT -> 0;
      case GROUPED -> activity(column);
      case UNIVARIATE -> column.index();
    };
  }

  private static List<List<Gate>> activity(Column column) {
    return column.always() ? List.of(List.of()) : column.gates();
  }
}
