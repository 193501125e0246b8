package dev.cairn.benchmarks.scaling;

import dev.cairn.benchmarks.speed.ThreadTime;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.transfer.time.Perceptron;
import dev.cairn.transfer.time.TimeLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The law of time on steps that are measured here: perceptrons of many shapes, each timed in
 * several rounds, between which the others run, and told by the median of its processor time.
 * Argument: {@code ROUNDS}. Best on a quiet machine, as caches are shared. Expected: the median
 * error of networks that the law has not seen below 15 %, and below that of floating point
 * operations alone.
 */
public final class TimeCheck {
  private static final int INPUTS = 32;
  private static final int OUTPUTS = 10;
  private static final int[] WIDTHS = {16, 32, 64, 128, 256};
  private static final int[] LAYERS = {1, 2, 4};
  private static final int[] BATCHES = {1, 8, 64};
  private static final double LEAST_SECONDS = 0.03; // that a round of one shape takes

  private TimeCheck() {}

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    List<Perceptron> shapes = new ArrayList<>();
    for (int width : WIDTHS) {
      for (int layers : LAYERS) {
        for (int batch : BATCHES) {
          shapes.add(new Perceptron(INPUTS, width, layers, OUTPUTS, batch));
        }
      }
    }
    shapes.forEach(TimeCheck::seconds); // compiles
    double[][] seconds = new double[shapes.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < shapes.size(); i++) {
        seconds[i][round] = seconds(shapes.get(i));
      }
    }
    List<TimeLaw.Measured> measured = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      measured.add(new TimeLaw.Measured(shapes.get(i), Quantiles.median(seconds[i])));
    }
    print(measured, seconds);
  }

  private static void print(List<TimeLaw.Measured> measured, double[][] seconds) {
    TimeLaw law = TimeLaw.of(measured);
    for (int i = 0; i < measured.size(); i++) {
      TimeLaw.Measured one = measured.get(i);
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f us (rounds %.1f to %.1f), law %+.1f %%%n",
          one.architecture(),
          1e6 * one.seconds(),
          1e6 * Arrays.stream(seconds[i]).min().orElseThrow(),
          1e6 * Arrays.stream(seconds[i]).max().orElseThrow(),
          100 * (law.seconds(one.architecture()) / one.seconds() - 1));
    }
    TimeLaw.Errors errors = TimeLaw.leftOut(measured);
    System.out.printf(Locale.ROOT, "%s%n", law);
    System.out.printf(
        Locale.ROOT,
        "%d networks, each predicted from the others: median error %.1f %%, by floating point"
            + " operations alone %.1f %%: %s%n",
        measured.size(),
        100 * errors.law(),
        100 * errors.flopsOnly(),
        errors.law() < 0.15 && errors.law() < errors.flopsOnly() ? "met" : "not met");
  }

  /** Of a step of training, the mean over as many as take some time. */
  private static double seconds(Perceptron of) {
    Shape shape = new Shape(of.inputs(), of.width(), of.layers() - 1, of.outputs(), false);
    var net = new Net(shape, Recipe.standard(shape), of.batch(), Stream.of(1));
    Stream random = Stream.of(2);
    double[] x = random.doubles((long) of.batch() * of.inputs(), -1, 1).toArray();
    double[] y = random.doubles((long) of.batch() * of.outputs(), -1, 1).toArray();
    int steps = 0;
    long start = ThreadTime.nanos();
    double elapsed = 0;
    while (elapsed < LEAST_SECONDS) {
      net.learn(x, y, of.batch(), 1e-3);
      steps++;
      elapsed = 1e-9 * (ThreadTime.nanos() - start);
    }
    return elapsed / steps;
  }
}
