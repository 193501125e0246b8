package dev.cairn.transfer.time;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.regression.LeastSquares;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.transfer.Sizes;
import dev.cairn.value.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The seconds of a step on one machine: linear in the {@link Counts}, with coefficients of at least
 * 0 that make relative errors small (after Inbar and Sernau 2024).
 *
 * @param perFlop seconds of a floating point operation
 * @param perCopy seconds of a number copied
 * @param perOperation seconds of an operation started
 * @param constant seconds of a step that does nothing
 */
public record TimeLaw(double perFlop, double perCopy, double perOperation, double constant) {
  public static final String SOURCE =
      "Inbar and Sernau, Time Matters: Scaling Laws for Any Budget, 2024 (arXiv 2406.18922)";

  /** How many runs a law takes at least. */
  public static final int LEAST_RUNS = 6;

  /**
   * A step as measured.
   *
   * @param seconds of a step, such as the median of several
   */
  public record Measured(Architecture architecture, double seconds) {
    public Measured {
      Sizes.positive("seconds", seconds);
    }
  }

  /** The law of a machine from runs on it: at least {@value #LEAST_RUNS}, better 20. */
  public static TimeLaw of(List<Measured> runs) {
    require(
        runs.size() >= LEAST_RUNS,
        "runs",
        "There are %d measured runs; expected at least %d, better 20, of different shapes.",
        runs.size(),
        LEAST_RUNS);
    return fitted(runs, true);
  }

  private static TimeLaw fitted(List<Measured> runs, boolean all) {
    double[][] rows = runs.stream().map(run -> row(run, all)).toArray(double[][]::new);
    double[] ones = new double[runs.size()];
    Arrays.fill(ones, 1);
    double[] x =
        LeastSquares.solveNonNegative(rows, ones)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "runs", "The measured runs are all alike; run different shapes."));
    return all ? new TimeLaw(x[0], x[1], x[2], x[3]) : new TimeLaw(x[0], 0, 0, 0);
  }

  // divided by the seconds, so that the errors are relative
  private static double[] row(Measured run, boolean all) {
    Counts counts = run.architecture().step();
    double[] row =
        all
            ? new double[] {counts.flops(), counts.copies(), counts.operations(), 1}
            : new double[] {counts.flops()};
    Arrays.setAll(row, i -> row[i] / run.seconds());
    return row;
  }

  /** The seconds of a step. */
  public double seconds(Architecture architecture) {
    Counts counts = architecture.step();
    return perFlop * counts.flops()
        + perCopy * counts.copies()
        + perOperation * counts.operations()
        + constant;
  }

  /**
   * Median relative errors for runs that a law has not seen.
   *
   * @param law of this law
   * @param flopsOnly of a law that counts floating point operations alone
   */
  public record Errors(double law, double flopsOnly) {}

  /** Each run predicted from all the others. */
  public static Errors leftOut(List<Measured> runs) {
    double[] whole = new double[runs.size()];
    double[] flops = new double[runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      var others = new ArrayList<>(runs);
      Measured left = others.remove(i);
      whole[i] = error(fitted(others, true), left);
      flops[i] = error(fitted(others, false), left);
    }
    return new Errors(Quantiles.median(whole), Quantiles.median(flops));
  }

  private static double error(TimeLaw law, Measured run) {
    return Math.abs(law.seconds(run.architecture()) / run.seconds() - 1);
  }
}
