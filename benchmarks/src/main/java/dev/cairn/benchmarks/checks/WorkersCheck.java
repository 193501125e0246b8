package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.TableProblems;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.random.Stream;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Many simulated workers. Expected with 1,000 of them and 100,000 trials: idle less than 2 % of the
 * time, and a decision (an ask, a report or a tell) below a millisecond of processor time, the
 * sampler's part of an ask included. Arguments: {@code WORKERS TRIALS curves|table CONTENDER...}, a
 * contender as {@code random+asha:mode=promote}; {@code curves} are planted ones over 27 epochs, of
 * which some take ten times as long, {@code table} is the table of digits.
 */
public final class WorkersCheck {
  private static final Real RATE = Real.of("rate", 0, 1);
  private static final Real SIZE = Real.of("size", 0, 1);
  private static final int EPOCHS = 27;
  private static final int PILOT = 200;
  private static final double IDLE = 0.02;
  private static final double MILLI = 1e6;

  private WorkersCheck() {}

  /**
   * What came of one study.
   *
   * @param idle the part of the workers' time they waited
   * @param trials how many were begun
   * @param asks how often a worker asked
   * @param ask nanoseconds of the last tenth of the asks, on average
   * @param tell the same of reports and tells
   */
  record Load(double idle, int trials, int asks, double ask, double tell) {
    boolean met() {
      return idle < IDLE && ask < MILLI && tell < MILLI;
    }
  }

  /** A study that begins at least about so many trials. */
  static Load load(Problem problem, String contender, int workers, int trials) throws IOException {
    int pilot = PILOT + 2 * workers; // more than they have in hand at once
    int few = run(problem, contender, workers, pilot).trials();
    int size = (int) Math.max(pilot, Math.ceil((double) trials / few * pilot));
    Simulated run = run(problem, contender, workers, size);
    return new Load(
        run.idle(),
        run.trials(),
        run.timings().asks().length,
        late(run.timings().asks()),
        late(run.timings().tells()));
  }

  private static double late(long[] nanos) {
    int from = nanos.length - nanos.length / 10;
    return LongStream.of(Arrays.copyOfRange(nanos, from, nanos.length)).average().orElse(0);
  }

  private static Simulated run(Problem problem, String word, int workers, int size)
      throws IOException {
    Contender contender = Contender.of(word);
    StudySpec spec =
        problem
            .study()
            .withSampler(contender.sampler())
            .withScheduler(contender.scheduler())
            .withPolicy(new Policy(0, true))
            .withSeed(1);
    return Simulation.run(problem, spec, size, workers, contender.name(), 1);
  }

  static Problem table() {
    return TableProblems.byEpochs("check", Tables.digits());
  }

  static Problem curves() {
    return new Problem(
        "curves",
        "synthetic",
        false,
        SearchSpace.of(RATE, SIZE),
        List.of(Goal.minimize("loss")),
        List.of(),
        Optional.of(new Fidelity("epoch", 1, EPOCHS)),
        WorkersCheck::outcome,
        new Yardstick(0, 1, List.of()));
  }

  /** A noisy curve; an epoch takes one second to ten, by the size. */
  private static Outcome outcome(Configuration settings, double epoch) {
    double rate = settings.get(RATE);
    double size = settings.get(SIZE);
    long key = Double.doubleToLongBits(rate) ^ Double.doubleToLongBits(size);
    double noise = 0.05 * Stream.of(key, (long) epoch).nextGaussian();
    double loss = rate + 1 / Math.sqrt(epoch) + noise;
    return new Outcome(new double[] {loss}, new double[0], epoch * Math.pow(10, size));
  }

  public static void main(String[] arguments) throws IOException {
    int workers = Integer.parseInt(arguments[0]);
    int trials = Integer.parseInt(arguments[1]);
    Problem problem = arguments[2].equals("table") ? table() : curves();
    for (String contender : List.of(arguments).subList(3, arguments.length)) {
      Load load = load(problem, contender, workers, trials);
      System.out.printf(
          Locale.ROOT,
          "%-32s %7d trials, %7d asks by %d workers: idle %.3f %%, %6.1f us an ask, %5.1f us a report:"
              + " %s%n",
          contender,
          load.trials,
          load.asks,
          workers,
          100 * load.idle,
          load.ask / 1000,
          load.tell / 1000,
          load.met() ? "met" : "missed");
    }
  }
}
