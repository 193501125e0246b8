package dev.cairn.analysis.landscape;

import dev.cairn.analysis.forest.Samples;
import dev.cairn.math.forest.Forest;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Means of a forest surrogate along one or two columns, over all values of the others. What decides
 * whether a column is active is held as it was in the best trial where the column was active.
 */
public final class Landscape {
  private static final int FEW = 16;

  private final Samples samples;
  private final Forest forest;

  private Landscape(Samples samples, Forest forest) {
    this.samples = samples;
    this.forest = forest;
  }

  /**
   * The landscape of some samples, diverged values {@linkplain Samples#fenced lowered to a fence};
   * at least one is needed. The same samples and random numbers give the same landscape.
   */
  public static Landscape of(Samples samples, RandomGenerator random) {
    Samples fenced = samples.fenced();
    return new Landscape(fenced, Forest.fit(fenced.examples(), Forest.Options.STANDARD, random));
  }

  /**
   * Mean values along one column.
   *
   * @param at unit coordinates
   * @param values minimised, one a coordinate
   */
  public record Slice(Column column, double[] at, double[] values) {}

  /**
   * Mean values over two columns.
   *
   * @param x unit coordinates of the first column
   * @param y unit coordinates of the second column
   * @param values minimised, by place in {@code y}, then in {@code x}
   */
  public record Contour(Column first, Column second, double[] x, double[] y, double[][] values) {}

  /** The means at evenly spaced values, or at each of a few; empty where never active. */
  public Optional<Slice> slice(Column column, int steps) {
    return base(List.of(column))
        .map(
            row -> {
              double[] at = values(column, steps);
              double[] values = new double[at.length];
              for (int i = 0; i < at.length; i++) {
                row[column.index()] = at[i];
                values[i] = forest.mean(row);
              }
              return new Slice(column, at, values);
            });
  }

  /** The means on a grid; empty where the two are never active together. */
  public Optional<Contour> contour(Column first, Column second, int steps) {
    return base(List.of(first, second))
        .map(
            row -> {
              double[] x = grid(first, steps);
              double[] y = grid(second, steps);
              double[][] values = new double[y.length][x.length];
              for (int j = 0; j < y.length; j++) {
                for (int i = 0; i < x.length; i++) {
                  row[first.index()] = x[i];
                  row[second.index()] = y[j];
                  values[j][i] = forest.mean(row);
                }
              }
              return new Contour(first, second, x, y, values);
            });
  }

  /**
   * Local importance (Biedenkapp et al., 2018): how much the mean varies along each column while
   * all others stay as they are in the best trial, as shares that add up to 1; 0 for a column that
   * is not active there. All are 0 where the mean does not vary. Columns times steps predictions.
   */
  public double[] local(int steps) {
    double[] best = best(List.of());
    double[] shares = new double[best.length];
    for (Column column : samples.space().columns()) {
      if (!Double.isNaN(best[column.index()])) {
        double[] row = best.clone();
        shares[column.index()] =
            variance(
                Arrays.stream(values(column, steps))
                    .map(
                        at -> {
                          row[column.index()] = at;
                          return forest.mean(row);
                        })
                    .toArray());
      }
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> sum > 0 ? share / sum : 0).toArray();
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
  }

  private static double[] values(Column column, int steps) {
    if (column.domain() instanceof Domain.Lattice lattice && lattice.levels() <= FEW) {
      double[] at = new double[(int) lattice.levels()];
      Arrays.setAll(at, k -> lattice.encode(lattice.low() + k * lattice.step()));
      return at;
    }
    return grid(column, steps);
  }

  /** Cell middles, so that cells of equal width cover the unit interval. */
  private static double[] grid(Column column, int steps) {
    int cells = column.domain().ordered() ? steps : (int) column.domain().levels();
    double[] at = new double[cells];
    Arrays.setAll(at, i -> (i + 0.5) / cells);
    return at;
  }

  /** A row of NaN but for the columns that the given ones depend on. */
  private Optional<double[]> base(List<Column> columns) {
    double[] best = best(columns);
    if (best.length == 0) {
      return Optional.empty();
    }
    double[] base = new double[best.length];
    Arrays.fill(base, Double.NaN);
    for (Column column : columns) {
      hold(column, best, base);
    }
    return Optional.of(base);
  }

  /** The row of the best trial where all of these columns are active; empty where there is none. */
  private double[] best(List<Column> columns) {
    double[] best = {};
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < samples.size(); i++) {
      double[] row = samples.rows()[i];
      boolean active = columns.stream().noneMatch(c -> Double.isNaN(row[c.index()]));
      if (active && samples.values()[i] < least) {
        best = row;
        least = samples.values()[i];
      }
    }
    return best;
  }

  private void hold(Column column, double[] row, double[] base) {
    for (List<Gate> gates : column.gates()) {
      for (Gate gate : gates) {
        if (Double.isNaN(base[gate.column()])) {
          base[gate.column()] = row[gate.column()];
          hold(samples.space().columns().get(gate.column()), row, base);
        }
      }
    }
  }
}
