package dev.cairn.analysis.forest;

import java.util.Arrays;

/**
 * Rows as small whole numbers: each column's values cut into at most 256 bins of similar size.
 *
 * @param bins by column and row; -1 where inactive
 * @param edges by column, the thresholds between neighbouring bins
 */
record Bins(int[][] bins, double[][] edges) {
  private static final int MOST = 256;

  static Bins of(double[][] rows, int width) {
    int[][] bins = new int[width][rows.length];
    double[][] edges = new double[width][];
    for (int j = 0; j < width; j++) {
      int column = j;
      edges[j] = edges(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
      for (int i = 0; i < rows.length; i++) {
        bins[j][i] = Double.isNaN(rows[i][j]) ? -1 : bin(edges[j], rows[i][j]);
      }
    }
    return new Bins(bins, edges);
  }

  private static int bin(double[] edges, double x) {
    int found = Arrays.binarySearch(edges, x);
    return found < 0 ? -found - 1 : found;
  }

  /** Midpoints between distinct neighbours, thinned to quantiles when there are too many. */
  private static double[] edges(double[] column) {
    double[] distinct =
        Arrays.stream(column).filter(x -> !Double.isNaN(x)).sorted().distinct().toArray();
    int gaps = Math.max(0, distinct.length - 1);
    double[] edges = new double[Math.min(gaps, MOST - 1)];
    for (int e = 0; e < edges.length; e++) {
      int gap = (int) ((long) (e + 1) * gaps / (edges.length + 1));
      if (gaps < MOST) {
        gap = e;
      }
      edges[e] = (distinct[gap] + distinct[gap + 1]) / 2;
    }
    return edges;
  }
}
