package dev.cairn.samplers.gp.search;

import dev.cairn.math.optimize.Lbfgsb;
import dev.cairn.space.Column;
import dev.cairn.space.Permutation;
import dev.cairn.space.SearchSpace;
import java.util.stream.IntStream;

/** Climbs a utility along its gradient in the active numeric columns, the others staying. */
public record Ascent(SearchSpace space, int[] numeric) {
  private static final int FEWEST = 6; // levels from which a lattice is searched as if continuous
  private static final Lbfgsb.Options SEARCH = new Lbfgsb.Options(10, 30, 1e-4, 1e-6);

  Ascent(SearchSpace space) {
    this(space, space.columns().stream().filter(Ascent::climbs).mapToInt(Column::index).toArray());
  }

  private static boolean climbs(Column column) {
    long levels = column.domain().levels();
    return column.domain().ordered()
        && !(column.parameter() instanceof Permutation)
        && (levels == 0 || levels >= FEWEST);
  }

  /** The coordinates at the top within bounds, in every column. */
  public double[] from(Utility utility, Maximizer.Point start, Bounds bounds) {
    double[] unit = start.unit().clone();
    int[] free =
        IntStream.of(numeric)
            .filter(c -> !Double.isNaN(unit[c]) && bounds.free(c, unit[c]))
            .toArray();
    double[] full = start.full().clone();
    if (free.length == 0) {
      return full;
    }
    double[] slopes = new double[unit.length];
    double[] lower = IntStream.of(free).mapToDouble(column -> bounds.lower()[column]).toArray();
    double[] upper = IntStream.of(free).mapToDouble(column -> bounds.upper()[column]).toArray();
    Lbfgsb.Minimum top =
        Lbfgsb.minimize(
            (x, gradient) -> {
              for (int i = 0; i < free.length; i++) {
                unit[free[i]] = x[i];
              }
              double value = utility.at(unit, slopes);
              for (int i = 0; i < free.length; i++) {
                gradient[i] = -slopes[free[i]];
              }
              return -value;
            },
            IntStream.of(free).mapToDouble(column -> unit[column]).toArray(),
            lower,
            upper,
            SEARCH);
    for (int i = 0; i < free.length; i++) {
      full[free[i]] = top.point()[i];
    }
    return full;
  }
}
