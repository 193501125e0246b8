package dev.cairn.math.forest;

/**
 * What trees learn from. Arrays are shared, not copied.
 *
 * @param rows of the unit cube, NaN where a coordinate is missing
 * @param values finite, one a row
 * @param categories by column, how many equal cells of the unit interval stand for unordered
 *     categories; 0 where neighbouring numbers are alike
 */
public record Examples(double[][] rows, double[] values, int[] categories) {

  public Examples {
    if (rows.length != values.length) {
      throw new IllegalArgumentException(
          "There are %d rows and %d values; expected one value a row."
              .formatted(rows.length, values.length));
    }
  }

  /** Rows all of whose columns are ordered. */
  public static Examples ordered(double[][] rows, double[] values) {
    return new Examples(rows, values, new int[rows.length == 0 ? 0 : rows[0].length]);
  }

  /** The number of rows. */
  public int size() {
    return rows.length;
  }

  /** The number of columns. */
  public int width() {
    return categories.length;
  }
}
