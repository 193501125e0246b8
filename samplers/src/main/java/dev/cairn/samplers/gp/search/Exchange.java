package dev.cairn.samplers.gp.search;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Permutation;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The points that differ from one in a single discrete value. */
public record Exchange(SearchSpace space) {
  private static final int MOST = 12; // values tried of one column

  public boolean possible(double[] unit) {
    for (Column column : space.columns()) {
      if (column.domain().levels() != 0 && !Double.isNaN(unit[column.index()])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Each other category, each near or random level of a lattice, swaps within permutations; all
   * that the columns allow while they are few.
   */
  public List<double[]> neighbours(double[] full, double[] unit, RandomGenerator random) {
    List<double[]> neighbours = new ArrayList<>();
    for (Column column : space.columns()) {
      if (!Double.isNaN(unit[column.index()]) && column.domain().levels() > 1) {
        addTo(neighbours, full, unit, column, random);
      }
    }
    return neighbours;
  }

  private static void addTo(
      List<double[]> neighbours,
      double[] full,
      double[] unit,
      Column column,
      RandomGenerator random) {
    if (column.parameter() instanceof Permutation) {
      int width = column.parameter().width();
      int other = column.index() - column.component() + random.nextInt(width);
      double[] swapped = full.clone();
      swapped[column.index()] = unit[other];
      swapped[other] = unit[column.index()];
      neighbours.add(swapped);
    } else if (column.domain() instanceof Domain.Lattice lattice) {
      addLevels(neighbours, full, column.index(), lattice, random);
    } else {
      addCategories(neighbours, full, column, random);
    }
  }

  private static void addCategories(
      List<double[]> neighbours, double[] full, Column column, RandomGenerator random) {
    long levels = column.domain().levels();
    for (int k = 0; k < Math.min(levels, MOST); k++) {
      long level = levels <= MOST ? k : random.nextLong(levels);
      neighbours.add(with(full, column.index(), (level + 0.5) / levels));
    }
  }

  private static void addLevels(
      List<double[]> neighbours,
      double[] full,
      int column,
      Domain.Lattice lattice,
      RandomGenerator random) {
    if (lattice.levels() <= MOST) {
      for (int k = 0; k < lattice.levels(); k++) {
        double value = lattice.low() + k * lattice.step();
        neighbours.add(with(full, column, lattice.encode(lattice.nearest(value))));
      }
      return;
    }
    double value = lattice.decode(full[column]);
    for (int k = 1; k <= 4; k *= 2) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double moved = lattice.nearest(lattice.clamp(value + sign * k * lattice.step()));
        neighbours.add(with(full, column, lattice.encode(moved)));
      }
    }
    neighbours.add(with(full, column, random.nextDouble()));
  }

  private static double[] with(double[] full, int column, double coordinate) {
    double[] changed = full.clone();
    changed[column] = coordinate;
    return changed;
  }
}
