package dev.cairn.benchmarks.tables;

/**
 * Training curves of all rows of a grid, several repeats each. Epochs count from 1. Immutable, safe
 * for several threads.
 */
public interface CurveTable {
  String name();

  Grid grid();

  /** What is counted from 1 to the epochs. */
  String fidelity();

  int epochs();

  int repeats();

  /** What a search is to make small. */
  double validation(int row, int repeat, int epoch);

  /** The same on examples that no search saw; NaN where the table has none at this epoch. */
  double test(int row, int repeat, int epoch);

  /** From the start of a training to the end of an epoch. */
  double seconds(int row, int repeat, int epoch);

  default double meanValidation(int row, int epoch) {
    double sum = 0;
    for (int repeat = 0; repeat < repeats(); repeat++) {
      sum += validation(row, repeat, epoch);
    }
    return sum / repeats();
  }

  default double meanTest(int row, int epoch) {
    double sum = 0;
    for (int repeat = 0; repeat < repeats(); repeat++) {
      sum += test(row, repeat, epoch);
    }
    return sum / repeats();
  }

  default double meanSeconds(int row, int epoch) {
    double sum = 0;
    for (int repeat = 0; repeat < repeats(); repeat++) {
      sum += seconds(row, repeat, epoch);
    }
    return sum / repeats();
  }
}
