package dev.cairn.benchmarks.tables;

/**
 * A table of FCNet (Klein and Hutter 2019): a network with two hidden layers on a regression task.
 *
 * @param validation errors of a row, repeat and epoch at {@code (row * repeats + repeat) * epochs +
 *     epoch}
 * @param test the error after the last epoch, of a row and repeat at {@code row * repeats + repeat}
 * @param runtime seconds of all epochs, likewise
 */
record FcnetTable(
    String name,
    Grid grid,
    int epochs,
    int repeats,
    float[] validation,
    float[] test,
    float[] runtime)
    implements CurveTable {

  @Override
  public String fidelity() {
    return "epoch";
  }

  @Override
  public double validation(int row, int repeat, int epoch) {
    return validation[(row * repeats + repeat) * epochs + epoch - 1];
  }

  @Override
  public double test(int row, int repeat, int epoch) {
    return epoch == epochs ? test[row * repeats + repeat] : Double.NaN;
  }

  @Override
  public double seconds(int row, int repeat, int epoch) {
    return (double) runtime[row * repeats + repeat] * epoch / epochs;
  }
}
