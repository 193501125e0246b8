package dev.cairn.benchmarks.checks;

import java.util.Arrays;

/** How the numbers of a table are scaled: rows to length 1, or columns by what others are like. */
enum Scaling {
  NORMALIZE,
  STANDARDIZE,
  MINMAX,
  MAXABS,
  ROBUST;

  /** A scaled copy; the columns' likes are those of some of the rows. */
  Table apply(Table table, Table by) {
    double[][] x = new double[table.rows()][];
    Arrays.setAll(x, n -> table.x()[n].clone());
    for (int i = 0; this != NORMALIZE && i < by.x()[0].length; i++) {
      int column = i;
      double[] values = Arrays.stream(by.x()).mapToDouble(row -> row[column]).sorted().toArray();
      double middle = middle(values);
      double size = size(values);
      for (double[] row : x) {
        row[i] = (row[i] - middle) / (size > 0 ? size : 1);
      }
    }
    if (this == NORMALIZE) {
      for (double[] row : x) {
        double length = Math.sqrt(Arrays.stream(row).map(v -> v * v).sum());
        Arrays.setAll(row, i -> length > 0 ? row[i] / length : 0);
      }
    }
    return new Table(x, table.y());
  }

  private double middle(double[] sorted) {
    return switch (this) {
      case STANDARDIZE -> Arrays.stream(sorted).average().orElseThrow();
      case MINMAX -> sorted[0];
      case ROBUST -> sorted[sorted.length / 2];
      default -> 0;
    };
  }

  private double size(double[] sorted) {
    int n = sorted.length;
    double mean = Arrays.stream(sorted).average().orElseThrow();
    return switch (this) {
      case STANDARDIZE ->
          Math.sqrt(Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum() / n);
      case MINMAX -> sorted[n - 1] - sorted[0];
      case MAXABS -> Math.max(Math.abs(sorted[0]), Math.abs(sorted[n - 1]));
      default -> sorted[3 * n / 4] - sorted[n / 4];
    };
  }
}
