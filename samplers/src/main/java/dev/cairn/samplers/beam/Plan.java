package dev.cairn.samplers.beam;

import dev.cairn.space.Column;
import dev.cairn.space.Gate;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A space as the beam sees it.
 *
 * @param origin where the search starts, a point of the whole cube
 * @param structure the columns that are swept one at a time: categories, what opens or closes
 *     others, and numbers that can be negative
 * @param strengths the columns that are doubled
 */
record Plan(SearchSpace space, double[] origin, List<Column> structure, List<Strength> strengths) {
  static Plan of(SearchSpace space, DoublingBeamOptions options) {
    Set<Integer> gating = new HashSet<>();
    for (Column column : space.columns()) {
      column.gates().forEach(all -> all.forEach((Gate gate) -> gating.add(gate.column())));
    }
    List<Column> structure = new ArrayList<>();
    List<Strength> strengths = new ArrayList<>();
    double[] origin = new double[space.size()];
    Arrays.fill(origin, 0.5);
    for (Column column : space.columns()) {
      if (Strength.possible(column) && !gating.contains(column.index())) {
        Strength strength = Strength.of(column, options);
        strengths.add(strength);
        origin[column.index()] = strength.start();
      } else if (column.domain().levels() != 1) {
        structure.add(column);
      }
    }
    double[] given = space.defaults().map(space::encode).orElse(origin);
    return new Plan(space, completed(given, origin), structure, strengths);
  }

  private static double[] completed(double[] unit, double[] origin) {
    double[] whole = unit.clone();
    Arrays.setAll(whole, i -> Double.isNaN(whole[i]) ? origin[i] : whole[i]);
    return whole;
  }

  /** A unit row as a point of the whole cube: what is inactive is as at the origin. */
  double[] completed(double[] unit) {
    return completed(unit, origin);
  }

  /** Whether a column has a value in the configuration of a point. */
  boolean active(double[] point, int column) {
    return !Double.isNaN(space.decode(point)[column]);
  }

  /** The values to try of a column, in the unit coordinate. */
  static double[] alternatives(Column column, int sweep) {
    long levels = column.domain().levels();
    boolean all = !column.domain().ordered() || levels > 0 && levels <= sweep;
    double[] values = new double[all ? (int) levels : sweep];
    Arrays.setAll(values, i -> (i + 0.5) / values.length);
    return values;
  }
}
