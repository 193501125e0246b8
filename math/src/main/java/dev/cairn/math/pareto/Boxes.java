package dev.cairn.math.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Disjoint boxes, open above, that together are the region below a reference point which no point
 * of a front dominates: what a new point could add to the hypervolume.
 *
 * <p>The last objective is cut into slices at the points. In a slice the region does not change,
 * and is boxes of one objective less; a box that is the same in adjacent slices is one box. For n
 * points these are n + 1 boxes of two objectives and at most 2n + 1 of three, as many as those of
 * Lacour, Klamroth and Fonseca (A box decomposition algorithm to compute the hypervolume indicator,
 * 2017); of four objectives some 6 n for 20 points and 8 n for 100. {@code O(n^(m-1))} but for
 * sorting and hashing: 100 points of four objectives take a tenth of a second. Deterministic.
 *
 * @param lower the lower corners, a row for each box; negative infinity where the box is endless
 * @param upper the upper corners
 */
public record Boxes(double[][] lower, double[][] upper) {

  /**
   * The boxes for points in any order, all objectives minimised; points that are dominated, or not
   * below the reference in every objective, change nothing.
   *
   * @throws IllegalArgumentException if a point has not as many objectives as the reference, or one
   *     that is NaN or negative infinity, or a number of the reference is not finite
   */
  public static Boxes of(double[][] front, double[] reference) {
    if (reference.length == 0 || !Arrays.stream(reference).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "The reference %s must have at least one objective, all of them finite."
              .formatted(Arrays.toString(reference)));
    }
    double[][] points = Hypervolume.within(front, reference);
    List<Cell> cells = cells(points, reference, reference.length);
    return new Boxes(
        cells.stream().map(Cell::lower).toArray(double[][]::new),
        cells.stream().map(Cell::upper).toArray(double[][]::new));
  }

  /** The number of boxes. */
  public int count() {
    return lower.length;
  }

  /** The cells under the first {@code m} objectives; the rows' order is overwritten. */
  private static List<Cell> cells(double[][] points, double[] reference, int m) {
    if (m == 1) {
      return List.of(line(points, reference[0]));
    }
    int last = m - 1;
    Arrays.sort(points, Comparator.comparingDouble(p -> p[last]));
    List<Cell> closed = new ArrayList<>();
    Map<Cell, Double> open = Map.of();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= points.length; i++) {
      double to = i < points.length ? points[i][last] : reference[last];
      if (from < to) {
        open = slice(open, from, cells(Arrays.copyOf(points, i), reference, last), closed);
      }
      from = to;
    }
    slice(open, reference[last], List.of(), closed);
    return closed;
  }

  private static Cell line(double[][] points, double reference) {
    double end = reference;
    for (double[] point : points) {
      end = Math.min(end, point[0]);
    }
    return new Cell(new double[] {Double.NEGATIVE_INFINITY}, new double[] {end});
  }

  /** Begins a slice: cells with where they began, of which those that are no more get closed. */
  private static Map<Cell, Double> slice(
      Map<Cell, Double> open, double from, List<Cell> now, List<Cell> closed) {
    Map<Cell, Double> next = new LinkedHashMap<>();
    now.forEach(cell -> next.put(cell, open.getOrDefault(cell, from)));
    open.forEach(
        (cell, begin) -> {
          if (!next.containsKey(cell)) {
            closed.add(cell.extended(begin, from));
          }
        });
    return next;
  }
}
