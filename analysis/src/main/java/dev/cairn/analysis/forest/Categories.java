package dev.cairn.analysis.forest;

import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the categories of each unordered column in the order of their mean value, so that splitting
 * an interval of them finds the best division in two (Fisher 1958).
 */
final class Categories {
  /** By column and level, the level's place; null for ordered columns. */
  private final int[] @Nullable [] places;

  private Categories(int[] @Nullable [] places) {
    this.places = places;
  }

  static Categories of(Samples samples) {
    SearchSpace space = samples.space();
    int[][] places = new int[space.size()][];
    for (Column column : space.columns()) {
      if (!column.domain().ordered()) {
        places[column.index()] = places(samples, column.index(), (int) column.domain().levels());
      }
    }
    return new Categories(places);
  }

  private static int[] places(Samples samples, int column, int levels) {
    double[] sum = new double[levels];
    int[] count = new int[levels];
    double all = 0;
    for (int i = 0; i < samples.size(); i++) {
      double unit = samples.rows()[i][column];
      if (!Double.isNaN(unit)) {
        int level = level(unit, levels);
        sum[level] += samples.values()[i];
        count[level]++;
        all += samples.values()[i] / samples.size();
      }
    }
    double overall = all;
    List<Integer> order =
        IntStream.range(0, levels)
            .boxed()
            .sorted(
                (a, b) ->
                    Double.compare(
                        mean(sum[a], count[a], overall), mean(sum[b], count[b], overall)))
            .toList();
    int[] places = new int[levels];
    for (int place = 0; place < levels; place++) {
      places[order.get(place)] = place;
    }
    return places;
  }

  private static double mean(double sum, int count, double otherwise) {
    return count == 0 ? otherwise : sum / count;
  }

  private static int level(double unit, int levels) {
    return Math.min(levels - 1, (int) (unit * levels));
  }

  /** The row with each category replaced by the middle of its place's cell. */
  double[] order(double[] unit) {
    double[] ordered = Arrays.copyOf(unit, unit.length);
    for (int j = 0; j < ordered.length; j++) {
      int[] place = places[j];
      if (place != null && !Double.isNaN(unit[j])) {
        ordered[j] = (place[level(unit[j], place.length)] + 0.5) / place.length;
      }
    }
    return ordered;
  }
}
