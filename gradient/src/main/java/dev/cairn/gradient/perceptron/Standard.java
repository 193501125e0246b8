package dev.cairn.gradient.perceptron;

import dev.cairn.integrations.tabular.TabularData;

/**
 * What makes each column of the training rows have mean 0 and variance 1; the target is the last. A
 * column that never varies becomes 0.
 */
record Standard(double[] mean, double[] deviation) {
  static Standard of(TabularData table) {
    int width = table.features().size();
    double[] mean = new double[width + 1];
    double[] square = new double[width + 1];
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column <= width; column++) {
        double value = value(table, row, column);
        mean[column] += value / table.rows();
        square[column] += value * value / table.rows();
      }
    }
    double[] deviation = new double[width + 1];
    for (int column = 0; column <= width; column++) {
      deviation[column] = Math.sqrt(Math.max(0, square[column] - mean[column] * mean[column]));
    }
    return new Standard(mean, deviation);
  }

  private static double value(TabularData table, int row, int column) {
    int width = table.features().size();
    return column == width ? table.target()[row] : table.cells()[row * width + column];
  }

  private double standard(TabularData table, int row, int column) {
    double spread = deviation[column];
    return spread < 1e-9 ? 0 : (value(table, row, column) - mean[column]) / spread;
  }

  /** The features, row by row. */
  double[] inputs(TabularData table) {
    int width = table.features().size();
    double[] inputs = new double[table.rows() * width];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = standard(table, i / width, i % width);
    }
    return inputs;
  }

  double[] targets(TabularData table) {
    double[] targets = new double[table.rows()];
    for (int row = 0; row < targets.length; row++) {
      targets[row] = standard(table, row, table.features().size());
    }
    return targets;
  }
}
