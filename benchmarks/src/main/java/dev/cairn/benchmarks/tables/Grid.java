package dev.cairn.benchmarks.tables;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Value;
import java.util.List;

/** All combinations of the values of some axes, in rows; the last axis turns fastest. */
public record Grid(List<Axis> axes) {
  public Grid {
    axes = List.copyOf(axes);
    require(!axes.isEmpty(), "grid", "The grid has no axes.");
  }

  public static Grid of(Axis... axes) {
    return new Grid(List.of(axes));
  }

  public int rows() {
    return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
  }

  /** One ordinal or categorical parameter an axis, in their order. */
  public SearchSpace space() {
    return SearchSpace.of(axes.stream().map(Axis::parameter).toList());
  }

  /** By axis, the place of a row's value. */
  public int[] levels(int row) {
    int[] levels = new int[axes.size()];
    int rest = row;
    for (int i = levels.length - 1; i >= 0; i--) {
      int size = axes.get(i).values().size();
      levels[i] = rest % size;
      rest /= size;
    }
    return levels;
  }

  /** The row of these places. */
  public int row(int... levels) {
    int row = 0;
    for (int i = 0; i < levels.length; i++) {
      row = row * axes.get(i).values().size() + levels[i];
    }
    return row;
  }

  /** The row of a configuration of {@link #space}. */
  public int row(Configuration configuration) {
    double[] raw = configuration.raw();
    int row = 0;
    for (int i = 0; i < raw.length; i++) {
      row = row * axes.get(i).values().size() + (int) raw[i];
    }
    return row;
  }

  /** The value of an axis in a row. */
  public Value value(int row, String axis) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).name().equals(axis)) {
        return axes.get(i).values().get(levels(row)[i]);
      }
    }
    throw new IllegalArgumentException("The grid has no axis " + axis + ".");
  }
}
