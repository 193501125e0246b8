package dev.cairn.benchmarks.tables.digits;

import dev.cairn.benchmarks.tables.Grid;
import java.util.Locale;

/**
 * The settings of a training.
 *
 * @param cosine whether the rate falls by a cosine to almost 0 over the epochs
 * @param units by hidden layer
 * @param activations by hidden layer
 * @param dropouts by hidden layer
 */
record Settings(
    double rate,
    int batch,
    boolean cosine,
    int[] units,
    Activation[] activations,
    double[] dropouts) {

  static Settings of(Grid grid, int row) {
    return new Settings(
        number(grid, row, "learning_rate"),
        (int) number(grid, row, "batch_size"),
        grid.value(row, "schedule").plain().equals("cosine"),
        new int[] {(int) number(grid, row, "units_1"), (int) number(grid, row, "units_2")},
        new Activation[] {
          activation(grid, row, "activation_1"), activation(grid, row, "activation_2")
        },
        new double[] {number(grid, row, "dropout_1"), number(grid, row, "dropout_2")});
  }

  private static double number(Grid grid, int row, String axis) {
    return grid.value(row, axis).number();
  }

  private static Activation activation(Grid grid, int row, String axis) {
    return Activation.valueOf(grid.value(row, axis).plain().toUpperCase(Locale.ROOT));
  }

  /** The rate in an epoch, the first of which is 0. */
  double rate(int epoch, int epochs) {
    return cosine ? rate * 0.5 * (1 + StrictMath.cos(Math.PI * epoch / epochs)) : rate;
  }
}
