package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.math.boosting.ConformalQuantiles;
import dev.cairn.math.boosting.QuantileTrees;
import dev.cairn.math.forest.Examples;
import dev.cairn.random.Stream;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How often 80 % intervals of conformalised quantile regression (Salinas et al. 2023) hold the last
 * error of a configuration of the table of digits, one repeat of it, with skewed noise added:
 * exponential, its mean 0.01 to 0.03.
 */
public final class TableCoverageCheck {
  private static final int FITS = 30;
  private static final int FRESH = 400;
  private static final int LEVELS = 9;

  private TableCoverageCheck() {}

  public static void main(String[] arguments) {
    CurveTable table = Tables.digits();
    for (int n : new int[] {50, 100, 200, 400}) {
      System.out.printf(
          Locale.ROOT, "from %d configurations: %.1f %%%n", n, 100 * coverage(table, n));
    }
  }

  private static double coverage(CurveTable table, int examples) {
    var options = new ConformalQuantiles.Options(LEVELS, 0.1, 32, QuantileTrees.Options.STANDARD);
    int covered = 0;
    for (int fit = 0; fit < FITS; fit++) {
      RandomGenerator random = Stream.of(fit, 0xC0);
      ConformalQuantiles model =
          ConformalQuantiles.fit(drawn(table, examples, random), options, random);
      Examples fresh = drawn(table, FRESH, random);
      for (int i = 0; i < FRESH; i++) {
        double[] x = fresh.rows()[i];
        double y = fresh.values()[i];
        boolean held = y >= model.predict(0, x) && y <= model.predict(LEVELS - 1, x);
        covered += held ? 1 : 0;
      }
    }
    return (double) covered / FITS / FRESH;
  }

  private static Examples drawn(CurveTable table, int n, RandomGenerator random) {
    SearchSpace space = table.grid().space();
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int row = random.nextInt(table.grid().rows());
      double[] raw = Arrays.stream(table.grid().levels(row)).asDoubleStream().toArray();
      rows[i] = space.encode(raw);
      double mean = 0.01 + 0.02 * rows[i][0];
      values[i] =
          table.validation(row, random.nextInt(table.repeats()), table.epochs())
              - mean * Math.log(1 - random.nextDouble());
    }
    return Examples.ordered(rows, values);
  }
}
