package dev.cairn.benchmarks.scaling;

import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.Run;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The learning rate over token horizons, with students of a teacher, one width and one batch:
 * horizons of 1 to 64 times the shortest. Arguments: {@code SEEDS WIDTH BATCH EXAMPLES}, those of
 * the shortest. Expected: the exponent beta above 0 with its interval of 95 %; from the four
 * shortest horizons, the rate at 64 within a factor of 1.5 of the measured one, and its loss within
 * 1 % of the least.
 */
public final class HorizonCheck {
  private static final double NOISE = 0.3;
  private static final int TIMES = 64;
  private static final int FITTED = 4; // horizons, up to 8 times the shortest
  private static final double[] RATES = Students.powers(Math.sqrt(2), -22, -4);
  private static final List<String> SETTINGS = List.of("learning_rate");

  private HorizonCheck() {}

  public static void main(String[] arguments) {
    int seeds = Integer.parseInt(arguments[0]);
    int width = Integer.parseInt(arguments[1]);
    int batch = Integer.parseInt(arguments[2]);
    int shortest = Integer.parseInt(arguments[3]);
    var students = new Students(shortest * TIMES, NOISE, seeds);
    var sweeps = new ArrayList<Sweep>();
    for (int times = 1; times <= TIMES; times *= 2) {
      sweeps.add(sweep(students, width, batch, shortest * times));
    }
    ScalingFit all = ScalingFit.of(SETTINGS, sweeps, 500, 1);
    for (int i = 0; i < sweeps.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "%s examples: best rate %.5f, %s, least loss %.4f%n",
          sweeps.get(i).name(),
          all.optima().get(i).settings().get(0),
          all.optima().get(i).method(),
          least(sweeps.get(i)));
    }
    Interval exponent = all.laws().get(0).exponents().get(0);
    System.out.printf(
        Locale.ROOT,
        "beta %.3f (%.3f to %.3f): %s%n",
        -exponent.value(),
        -exponent.high(),
        -exponent.low(),
        exponent.high() < 0 ? "met" : "not met");
    ScalingFit few = ScalingFit.of(SETTINGS, sweeps.subList(0, FITTED), 500, 1);
    double measured = all.optima().get(sweeps.size() - 1).settings().get(0);
    Interval predicted = few.laws().get(0).at(List.of((double) shortest * TIMES));
    double factor = Math.exp(Math.abs(Math.log(predicted.value() / measured)));
    double loss = students.loss(width, shortest * TIMES, predicted.value(), batch);
    double excess = loss / least(sweeps.get(sweeps.size() - 1)) - 1;
    System.out.printf(
        Locale.ROOT,
        "from horizons up to %d, at %d: rate %.5f (%.5f to %.5f), measured %.5f, off by a factor of"
            + " %.2f: %s; excess loss %.3f %%: %s%n",
        shortest << (FITTED - 1),
        shortest * TIMES,
        predicted.value(),
        predicted.low(),
        predicted.high(),
        measured,
        factor,
        factor <= 1.5 ? "met" : "not met",
        100 * excess,
        excess <= 0.01 ? "met" : "not met");
  }

  private static Sweep sweep(Students students, int width, int batch, int examples) {
    var runs = new ArrayList<Run>();
    for (double rate : RATES) {
      runs.add(new Run(List.of(rate), students.loss(width, examples, rate, batch)));
    }
    return new Sweep(String.valueOf(examples), List.of((double) examples), runs);
  }

  private static double least(Sweep sweep) {
    return sweep.runs().stream().mapToDouble(Run::loss).min().orElseThrow();
  }
}
