package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.Optimum;
import dev.cairn.transfer.fit.Run;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.SettingLaw;
import dev.cairn.transfer.fit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Step Law on students of a teacher: learning rates and batches in a grid at three widths and three
 * numbers of examples; what the laws predict for a width and a number that are larger than all of
 * them, there in a coarser grid around the best. Arguments: {@code SEEDS NOISE}, the variance of
 * the noise, where that of what is to be learned is 1: the more, the larger the best batches.
 * Expected: the loss at the prediction at most 1 % above the best of a grid there, and convex
 * losses in 90 % of the cells.
 */
public final class StepLawCheck {
  private static final int[] WIDTHS = {8, 16, 32};
  private static final int[] EXAMPLES = {8192, 16384, 32768};
  private static final int LARGE_WIDTH = 64;
  private static final int LARGE_EXAMPLES = 65536;
  private static final double[] RATES = Students.powers(2, -11, -4);
  private static final double[] BATCHES = Students.powers(2, 0, 7);
  private static final double[] LARGE_RATES = Students.powers(2, -10, -5);
  private static final double[] LARGE_BATCHES = Students.powers(2, 2, 6);

  private static final List<String> SETTINGS = List.of("learning_rate", "batch");

  private StepLawCheck() {}

  public static void main(String[] arguments) {
    var students =
        new Students(
            LARGE_EXAMPLES, Double.parseDouble(arguments[1]), Integer.parseInt(arguments[0]));
    var cells = new ArrayList<Sweep>();
    for (int width : WIDTHS) {
      for (int examples : EXAMPLES) {
        cells.add(cell(students, width, examples, RATES, BATCHES));
      }
    }
    ScalingFit fit = ScalingFit.of(SETTINGS, cells, 500, 1);
    print(cells, fit);
    predict(students, fit);
  }

  private static Sweep cell(
      Students students, int width, int examples, double[] rates, double[] batches) {
    var runs = new ArrayList<Run>();
    for (double rate : rates) {
      for (double batch : batches) {
        runs.add(
            new Run(
                List.of(rate, batch),
                students.loss(width, examples, rate, (int) Math.rint(batch))));
      }
    }
    return new Sweep(
        width + " on " + examples, List.of(Students.parameters(width), (double) examples), runs);
  }

  private static double least(Sweep cell) {
    return cell.runs().stream().mapToDouble(Run::loss).min().orElseThrow();
  }

  private static void print(List<Sweep> cells, ScalingFit fit) {
    System.out.println("cell          rate    batch   least loss  by            held out: excess");
    int convex = 0;
    for (int i = 0; i < cells.size(); i++) {
      Optimum optimum = fit.optima().get(i);
      convex += optimum.method() == Optimum.Method.INTERPOLATED ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "%-12s %.5f %7.1f %9.4f    %-12s %8.3f %%%n",
          cells.get(i).name(),
          optimum.settings().get(0),
          optimum.settings().get(1),
          least(cells.get(i)),
          optimum.method(),
          100 * fit.heldOut().get(i).excess());
    }
    System.out.printf(
        Locale.ROOT,
        "convex in %d of %d cells: %s%n",
        convex,
        cells.size(),
        convex >= 0.9 * cells.size() ? "met" : "not met");
    for (SettingLaw law : fit.laws()) {
      List<Interval> exponents = law.exponents();
      System.out.printf(
          Locale.ROOT,
          "%s grows as parameters^%s examples^%s%n",
          law.setting(),
          shown(exponents.get(0)),
          shown(exponents.get(1)));
    }
  }

  private static String shown(Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", interval.value(), interval.low(), interval.high());
  }

  private static void predict(Students students, ScalingFit fit) {
    List<Double> at = List.of(Students.parameters(LARGE_WIDTH), (double) LARGE_EXAMPLES);
    Interval rate = fit.laws().get(0).at(at);
    Interval batch = fit.laws().get(1).at(at);
    int whole = (int) Math.max(1, Math.rint(batch.value()));
    double predicted = students.loss(LARGE_WIDTH, LARGE_EXAMPLES, rate.value(), whole);
    double least = least(cell(students, LARGE_WIDTH, LARGE_EXAMPLES, LARGE_RATES, LARGE_BATCHES));
    double excess = predicted / least - 1;
    System.out.printf(
        Locale.ROOT,
        "%d on %d: predicted rate %.5f (%.5f to %.5f), batch %d (%.1f to %.1f), loss %.4f, the"
            + " least of the grid %.4f, excess %.3f %%: %s%n",
        LARGE_WIDTH,
        LARGE_EXAMPLES,
        rate.value(),
        rate.low(),
        rate.high(),
        whole,
        batch.low(),
        batch.high(),
        predicted,
        least,
        100 * excess,
        excess <= 0.01 ? "met" : "not met");
  }
}
