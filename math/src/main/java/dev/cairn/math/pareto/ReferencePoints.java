package dev.cairn.math.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evenly spread points of the unit simplex: directions among several objectives. Rows are points
 * that sum to 1.
 *
 * <p>Sources: Das and Dennis 1998 (the lattice); Deb and Jain 2014, section IV-B (two layers).
 */
public final class ReferencePoints {
  private ReferencePoints() {}

  /** All points whose coordinates are multiples of 1 / divisions, in lexicographic order. */
  public static double[][] lattice(int objectives, int divisions) {
    List<double[]> points = new ArrayList<>();
    collect(points, new double[objectives], 0, divisions, divisions);
    return points.toArray(double[][]::new);
  }

  private static void collect(
      List<double[]> points, double[] point, int at, int left, int divisions) {
    if (at == point.length - 1) {
      point[at] = (double) left / divisions;
      points.add(point.clone());
      return;
    }
    for (int i = 0; i <= left; i++) {
      point[at] = (double) i / divisions;
      collect(points, point, at + 1, left - i, divisions);
    }
  }

  /**
   * A lattice and a coarser one drawn in halfway to the centre. With many objectives a lattice
   * alone lies all on the boundary unless it is huge.
   */
  public static double[][] layers(int objectives, int outer, int inner) {
    double[][] boundary = lattice(objectives, outer);
    double[][] inside = lattice(objectives, inner);
    for (double[] point : inside) {
      Arrays.setAll(point, i -> 0.5 * (point[i] + 1.0 / objectives));
    }
    double[][] both = Arrays.copyOf(boundary, boundary.length + inside.length);
    System.arraycopy(inside, 0, both, boundary.length, inside.length);
    return both;
  }

  /** The number of points of a lattice, capped at the largest {@code int}. */
  public static int count(int objectives, int divisions) {
    double count = 1;
    for (int i = 1; i < objectives; i++) {
      count = count * (divisions + i) / i;
    }
    return (int) Math.rint(count);
  }

  /**
   * As many points as fit into a size, but at least the corners: a lattice where it has inner
   * points, which needs as many divisions as objectives, and else two layers.
   */
  public static double[][] fitting(int objectives, int size) {
    int divisions = divisions(objectives, size);
    if (divisions >= objectives) {
      return lattice(objectives, divisions);
    }
    int outer = divisions;
    int inner = divisions(objectives, size - count(objectives, outer));
    while (outer > 1 && count(objectives, outer) + objectives > size) {
      outer--;
      inner = divisions(objectives, size - count(objectives, outer));
    }
    return layers(objectives, outer, Math.min(inner, outer));
  }

  private static int divisions(int objectives, int size) {
    int divisions = 1;
    while (objectives > 1 && count(objectives, divisions + 1) <= size) {
      divisions++;
    }
    return divisions;
  }
}
