package dev.cairn.math.forest;

import java.util.Arrays;

/**
 * Rows as small whole numbers: each column's values cut into few bins of similar size.
 *
 * @param bins by column and row; -1 where missing
 * @param edges by column, the thresholds between neighbouring bins
 * @param low by column and bin, the least value in it
 * @param high by column and bin, the largest value in it
 */
public record Bins(int[][] bins, double[][] edges, double[][] low, double[][] high) {
  static final int MOST = 256; // bins of a column

  /** At most 256 bins a column. */
  public static Bins of(double[][] rows, int width) {
    return of(rows, width, MOST);
  }

  /** At most so many bins a column; costs about rows times columns times the logarithm of rows. */
  public static Bins of(double[][] rows, int width, int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(
          "The bins of a column are %d; expected 1 to %d.".formatted(most, MOST));
    }
    int[][] bins = new int[width][rows.length];
    double[][] edges = new double[width][];
    double[][] low = new double[width][];
    double[][] high = new double[width][];
    for (int j = 0; j < width; j++) {
      int column = j;
      edges[j] = edges(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray(), most);
      low[j] = new double[edges[j].length + 1];
      high[j] = new double[edges[j].length + 1];
      Arrays.fill(low[j], 1);
      for (int i = 0; i < rows.length; i++) {
        bins[j][i] = Double.isNaN(rows[i][j]) ? -1 : bin(edges[j], rows[i][j]);
        if (bins[j][i] >= 0) {
          low[j][bins[j][i]] = Math.min(low[j][bins[j][i]], rows[i][j]);
          high[j][bins[j][i]] = Math.max(high[j][bins[j][i]], rows[i][j]);
        }
      }
    }
    return new Bins(bins, edges, low, high);
  }

  /** The number of rows. */
  public int rows() {
    return bins.length == 0 ? 0 : bins[0].length;
  }

  /** The number of columns. */
  public int width() {
    return bins.length;
  }

  private static int bin(double[] edges, double x) {
    int found = Arrays.binarySearch(edges, x);
    return found < 0 ? -found - 1 : found;
  }

  /** Midpoints between distinct neighbours, thinned to quantiles when there are too many. */
  private static double[] edges(double[] column, int most) {
    double[] distinct =
        Arrays.stream(column).filter(x -> !Double.isNaN(x)).sorted().distinct().toArray();
    int gaps = Math.max(0, distinct.length - 1);
    double[] edges = new double[Math.min(gaps, most - 1)];
    for (int e = 0; e < edges.length; e++) {
      int gap = (int) ((long) (e + 1) * gaps / (edges.length + 1));
      if (gaps < most) {
        gap = e;
      }
      edges[e] = (distinct[gap] + distinct[gap + 1]) / 2;
    }
    return edges;
  }
}
