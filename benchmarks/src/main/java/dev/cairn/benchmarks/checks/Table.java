package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Rows of numbers of one of two classes.
 *
 * @param x one row an example
 * @param y 0 or 1
 */
record Table(double[][] x, int[] y) {

  /** How the class follows from the numbers, before labels are flipped. */
  @FunctionalInterface
  interface Rule {
    boolean second(double[] x);
  }

  /**
   * As tables of software defects are: skewed counts, of which a few decide, smoothly and
   * uncertainly.
   */
  static Table defects(int rows, int columns, double noise, long problem, long sample) {
    RandomGenerator fixed = Stream.of(problem, 1);
    double[] effects = fixed.doubles(columns, -1, 1).toArray();
    Arrays.setAll(effects, i -> i < 1 + columns / 4 ? 2 * effects[i] : 0.1 * effects[i]);
    double[] shares = fixed.doubles(columns, 0.2, 0.8).toArray();
    RandomGenerator random = Stream.of(problem, 2, sample);
    double[][] x = new double[rows][columns];
    for (double[] row : x) {
      double size = random.nextGaussian(); // larger modules have more of everything
      for (int i = 0; i < columns; i++) {
        row[i] = shares[i] * size + (1 - shares[i]) * random.nextGaussian();
      }
    }
    Rule rule =
        row -> {
          double sum = -0.5;
          for (int i = 0; i < columns; i++) {
            sum += effects[i] * row[i];
          }
          return random.nextDouble() < 1 / (1 + Math.exp(-3 * sum));
        };
    Table table = labelled(x, rule, noise, random);
    for (double[] row : x) {
      Arrays.setAll(row, i -> Math.rint(10 * Math.exp(row[i])));
    }
    return table;
  }

  /** Even numbers and a rule that is sharp. */
  static Table even(int rows, int columns, Rule rule, long problem, long sample) {
    RandomGenerator random = Stream.of(problem, 3, sample);
    double[][] x = new double[rows][];
    Arrays.setAll(x, n -> random.doubles(columns, -1, 1).toArray());
    return labelled(x, rule, 0, random);
  }

  private static Table labelled(double[][] x, Rule rule, double noise, RandomGenerator random) {
    int[] y = new int[x.length];
    for (int n = 0; n < y.length; n++) {
      y[n] = rule.second(x[n]) != random.nextDouble() < noise ? 1 : 0;
    }
    return new Table(x, y);
  }

  int rows() {
    return y.length;
  }

  /** The rows from one to before another. */
  Table part(int from, int to) {
    return new Table(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
  }

  /** With rows of the rarer class repeated until both have as many. */
  Table balanced() {
    int ones = 0;
    for (int n = 0; n < rows(); n++) {
      ones += y[n];
    }
    int rarer = 2 * ones < rows() ? 1 : 0;
    int[] rare = IntStream.range(0, rows()).filter(n -> y[n] == rarer).toArray();
    int more = rare.length == 0 ? 0 : rows() - 2 * rare.length;
    int[] all =
        IntStream.range(0, rows() + more)
            .map(n -> n < rows() ? n : rare[(n - rows()) % rare.length])
            .toArray();
    double[][] rows = new double[all.length][];
    int[] classes = new int[all.length];
    Arrays.setAll(rows, n -> x[all[n]]);
    Arrays.setAll(classes, n -> y[all[n]]);
    return new Table(rows, classes);
  }

  int[] shuffled(RandomGenerator random) {
    int[] order = new int[rows()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
