package dev.cairn.samplers.grid;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The unit coordinates on which each column of a space is tried, lowest first: all values of a
 * domain with few, and otherwise evenly spaced ones with both ends. Categories are all tried.
 */
record Grid(SearchSpace space, double[][] coordinates) {
  static Grid of(SearchSpace space, int levels) {
    return new Grid(
        space,
        space.columns().stream()
            .map(column -> coordinates(column, levels))
            .toArray(double[][]::new));
  }

  private static double[] coordinates(Column column, int levels) {
    Domain domain = column.domain();
    boolean few = domain.levels() > 0 && domain.levels() <= levels;
    boolean part = column.parameter().width() > 1; // a member of a subset, a place in an order
    if (few || part || !domain.ordered()) {
      double step = (domain.high() - domain.low()) / Math.max(1, domain.levels() - 1);
      return IntStream.range(0, (int) domain.levels())
          .mapToDouble(i -> domain.encode(domain.low() + i * step))
          .toArray();
    }
    return IntStream.range(0, levels)
        .mapToDouble(i -> levels == 1 ? 0.5 : i / (levels - 1.0))
        .map(unit -> domain.encode(domain.decode(unit)))
        .distinct()
        .toArray();
  }

  /**
   * The walk through all points, the last column fastest; an inactive column has one value only.
   */
  final class Walk {
    private final int[] digits = new int[coordinates.length];
    private final double[] unit = new double[coordinates.length];
    private boolean ended;

    /** The row of the present point. */
    double[] row() {
      for (int i = 0; i < unit.length; i++) {
        unit[i] = coordinates[i][digits[i]];
      }
      return space.decode(unit);
    }

    boolean ended() {
      return ended;
    }

    /** Goes to the point after the present one, whose row is given. */
    void advance(double[] row) {
      for (int i = digits.length - 1; i >= 0; i--) {
        if (!Double.isNaN(row[i]) && digits[i] + 1 < coordinates[i].length) {
          digits[i]++;
          Arrays.fill(digits, i + 1, digits.length, 0);
          return;
        }
      }
      ended = true;
    }
  }
}
