package dev.cairn.benchmarks.checks;

import dev.cairn.analysis.tabular.Distribution;
import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.TableProblems;
import dev.cairn.benchmarks.simulation.Conditions;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long simulated workers take on the table of digits until an error that 1 % of the
 * configurations reach, scored without noise. Arguments: {@code WORKERS SEEDS TRAININGS
 * CONTENDER...}, the first the one to beat. Expected of a model with asynchronous halving, against
 * random search with it: at most 0.7 of the time, workers idle for less than 2 % of it, no
 * configuration twice. Time is that of the trainings; who does not get there in so many has
 * infinite.
 */
public final class TopCheck {
  private static final double TOP = 0.01;
  private static final double PART = 0.7;
  private static final double IDLE = 0.02;

  private TopCheck() {}

  public static void main(String[] arguments) throws IOException {
    int workers = Integer.parseInt(arguments[0]);
    int seeds = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    double first = Double.NaN;
    for (String contender : List.of(arguments).subList(3, arguments.length)) {
      List<Simulated> runs = runs(contender, workers, seeds, size);
      double[] times = all(runs, run -> run.reached(target()));
      double time = Quantiles.median(times);
      double idle = Quantiles.mean(all(runs, Simulated::idle));
      double repeats = Arrays.stream(all(runs, Simulated::repeats)).sum();
      first = Double.isNaN(first) ? time : first;
      boolean met = time <= PART * first && idle < IDLE && repeats == 0;
      System.out.printf(
          Locale.ROOT,
          "%-28s median %.3f s (quartiles %.3f, %.3f), %.2f of the first, idle %.3f %%, %.0f repeats,"
              + " %.0f trials: %s%n",
          contender,
          time,
          Quantiles.quantile(times, 0.25),
          Quantiles.quantile(times, 0.75),
          time / first,
          100 * idle,
          repeats,
          Quantiles.median(all(runs, Simulated::trials)),
          met ? "met" : "not met");
    }
  }

  static List<Simulated> runs(String word, int workers, int seeds, int size) throws IOException {
    Problem problem = TableProblems.byEpochs("check", Tables.digits());
    Contender contender = Contender.of(word);
    Simulated[] runs = new Simulated[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      StudySpec spec =
          problem
              .study()
              .withSampler(contender.sampler())
              .withScheduler(contender.scheduler())
              .withSeed(Stream.of(seed, 0x70B).nextLong() >>> 11);
      runs[seed] =
          Simulation.until(
              target(), problem, spec, size, workers, Conditions.IDEAL, contender.name(), seed);
    }
    return List.of(runs);
  }

  private static double[] all(List<Simulated> runs, ToDoubleFunction<Simulated> what) {
    return runs.stream().mapToDouble(what).toArray();
  }

  /** What 1 % of the configurations reach after all epochs. */
  static double target() {
    CurveTable table = Tables.digits();
    double[] finals =
        IntStream.range(0, table.grid().rows())
            .mapToDouble(row -> table.meanValidation(row, table.epochs()))
            .toArray();
    return Distribution.of(finals).quantile(TOP);
  }
}
