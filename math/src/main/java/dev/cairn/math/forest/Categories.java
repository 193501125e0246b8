package dev.cairn.math.forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts the categories of each unordered column in the order of their mean value, so that splitting
 * an interval of them finds the best division in two (Fisher 1958).
 */
public final class Categories {
  /** By column and level, the level's place; empty for ordered columns. */
  private final int[][] places;

  private final boolean any;

  private Categories(int[][] places) {
    this.places = places;
    this.any = Arrays.stream(places).anyMatch(place -> place.length > 0);
  }

  /** The order in these examples; categories that have none take the mean of all. */
  public static Categories of(Examples examples) {
    int[][] places = new int[examples.width()][];
    for (int j = 0; j < places.length; j++) {
      places[j] = places(examples, j, examples.categories()[j]);
    }
    return new Categories(places);
  }

  private static int[] places(Examples examples, int column, int levels) {
    double[] sum = new double[levels];
    int[] count = new int[levels];
    double overall = 0;
    for (int i = 0; levels > 0 && i < examples.size(); i++) {
      double unit = examples.rows()[i][column];
      if (!Double.isNaN(unit)) {
        int level = level(unit, levels);
        sum[level] += examples.values()[i];
        count[level]++;
        overall += examples.values()[i] / examples.size();
      }
    }
    double[] mean = new double[levels];
    for (int level = 0; level < levels; level++) {
      mean[level] = count[level] == 0 ? overall : sum[level] / count[level];
    }
    return inverse(ascending(mean));
  }

  private static int[] ascending(double[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> keys[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static int[] inverse(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  private static int level(double unit, int levels) {
    return Math.min(levels - 1, (int) (unit * levels));
  }

  /**
   * The row with each category replaced by the middle of its place's cell; maybe the row itself.
   */
  public double[] order(double[] unit) {
    if (!any) {
      return unit;
    }
    double[] ordered = unit.clone();
    for (int j = 0; j < ordered.length; j++) {
      int[] place = places[j];
      if (place.length > 0 && !Double.isNaN(unit[j])) {
        ordered[j] = (place[level(unit[j], place.length)] + 0.5) / place.length;
      }
    }
    return ordered;
  }

  /** The rows, each {@linkplain #order ordered}. */
  public double[][] order(double[][] rows) {
    return any ? Arrays.stream(rows).map(this::order).toArray(double[][]::new) : rows;
  }
}
