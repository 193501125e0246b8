package dev.cairn.analysis.tabular;

import static dev.cairn.value.InvalidInputException.require;

/**
 * Whether configurations that are alike have values that are alike. Distance is the number of
 * settings that differ.
 *
 * @param correlation by distance, from 0, of the values of all pairs of rows; NaN without a pair
 * @param optima the rows that no neighbour at distance 1 is below, as a share of all
 */
public record Locality(double[] correlation, double optima) {

  /**
   * Of all rows; quadratic in them.
   *
   * @param rows the places of the settings, one row a configuration
   * @param values one a row
   */
  public static Locality of(int[][] rows, double... values) {
    require(
        rows.length == values.length && rows.length > 1,
        "rows",
        "There are %s rows and %s values; expected as many, and two or more.",
        rows.length,
        values.length);
    double[] centred = centred(values);
    double variance = 0;
    for (double value : centred) {
      variance += value * value / values.length;
    }
    int width = rows[0].length;
    double[] products = new double[width + 1];
    long[] pairs = new long[width + 1];
    int optima = 0;
    for (int i = 0; i < rows.length; i++) {
      boolean best = true;
      for (int j = 0; j < rows.length; j++) {
        int distance = distance(rows[i], rows[j]);
        products[distance] += centred[i] * centred[j];
        pairs[distance]++;
        best &= distance != 1 || values[i] <= values[j];
      }
      optima += best ? 1 : 0;
    }
    for (int d = 0; d <= width; d++) {
      products[d] /= pairs[d] * variance;
    }
    return new Locality(products, (double) optima / rows.length);
  }

  private static double[] centred(double... values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - mean;
    }
    return centred;
  }

  private static int distance(int[] a, int[] b) {
    int distance = 0;
    for (int k = 0; k < a.length; k++) {
      distance += a[k] == b[k] ? 0 : 1;
    }
    return distance;
  }
}
