package dev.cairn.benchmarks.tables;

/**
 * A table of counted mistakes.
 *
 * @param validation of a row, repeat and epoch at {@code (row * repeats + repeat) * epochs + epoch}
 * @param test likewise
 * @param epochSeconds of an epoch, by row
 */
public record CountTable(Layout layout, short[] validation, short[] test, double[] epochSeconds)
    implements CurveTable {

  /** One without anything in it, for a builder to fill. */
  static CountTable empty(Recipe recipe) {
    Layout layout = recipe.layout();
    int rows = layout.grid().rows();
    int size = Math.multiplyExact(rows, layout.repeats() * layout.epochs());
    double[] seconds = new double[rows];
    for (int row = 0; row < rows; row++) {
      seconds[row] = recipe.seconds().applyAsDouble(row);
    }
    return new CountTable(layout, new short[size], new short[size], seconds);
  }

  @Override
  public String name() {
    return layout.name();
  }

  @Override
  public Grid grid() {
    return layout.grid();
  }

  @Override
  public String fidelity() {
    return layout.fidelity();
  }

  @Override
  public int epochs() {
    return layout.epochs();
  }

  @Override
  public int repeats() {
    return layout.repeats();
  }

  /** Where a training's counts begin. */
  int at(int row, int repeat) {
    return (row * layout.repeats() + repeat) * layout.epochs();
  }

  @Override
  public double validation(int row, int repeat, int epoch) {
    return (double) validation[at(row, repeat) + epoch - 1] / layout.validation();
  }

  @Override
  public double test(int row, int repeat, int epoch) {
    return (double) test[at(row, repeat) + epoch - 1] / layout.test();
  }

  @Override
  public double seconds(int row, int repeat, int epoch) {
    return epochSeconds[row] * epoch;
  }
}
