package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.random.Stream;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Many simulated workers, some of them ten times slower, on curves over 27 epochs. Expected with
 * 1,000 workers and 100,000 trials: idle less than 2 % of the time, and a decision (an ask, a
 * report or a tell) below a millisecond. Arguments: {@code [WORKERS] [DECISIONS] [SCHEDULER ...]},
 * a scheduler as {@code asha} or {@code asha:mode=promote}.
 */
public final class WorkersCheck {
  private static final Real RATE = Real.of("rate", 0, 1);
  private static final Real SIZE = Real.of("size", 0, 1);
  private static final int EPOCHS = 27;
  private static final int PILOT = 200;

  private WorkersCheck() {}

  /**
   * What came of one study.
   *
   * @param idle the part of the workers' time they waited
   * @param asks how often a worker asked
   * @param ask nanoseconds of the last tenth of the asks, on average
   * @param tell the same of reports and tells
   */
  record Load(double idle, int asks, double ask, double tell) {}

  /** A study that asks at least about so often. */
  static Load load(Algorithm scheduler, int workers, int asks) throws IOException {
    int few = run(scheduler, workers, PILOT).timings().asks().length;
    int size = (int) Math.max(PILOT, (double) asks / few * PILOT);
    Simulated run = run(scheduler, workers, size);
    return new Load(
        run.idle(),
        run.timings().asks().length,
        late(run.timings().asks()),
        late(run.timings().tells()));
  }

  private static double late(long[] nanos) {
    int from = nanos.length - nanos.length / 10;
    return LongStream.of(Arrays.copyOfRange(nanos, from, nanos.length)).average().orElse(0);
  }

  private static Simulated run(Algorithm scheduler, int workers, int size) throws IOException {
    StudySpec spec = curves().study().withSampler("random").withScheduler(scheduler).withSeed(1);
    return Simulation.run(curves(), spec, size, workers, scheduler.id(), 1);
  }

  private static Problem curves() {
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

  private static Algorithm algorithm(String text) {
    String[] parts = text.split(":", -1);
    Map<String, Value> options = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] option = parts[i].split("=", 2);
      options.put(option[0], Value.of(option[1]));
    }
    return Algorithm.of(parts[0], options);
  }

  public static void main(String[] arguments) throws IOException {
    int workers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int asks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    List<String> schedulers =
        arguments.length > 2
            ? List.of(arguments).subList(2, arguments.length)
            : List.of("asha", "asha:mode=promote", "hyper-tune:brackets=turns", "hyperband");
    for (String scheduler : schedulers) {
      Load load = load(algorithm(scheduler), workers, asks);
      System.out.printf(
          Locale.ROOT,
          "%-28s %d asks by %d workers: idle %.3f %%, %.1f us an ask, %.1f us a report%n",
          scheduler,
          load.asks,
          workers,
          100 * load.idle,
          load.ask / 1000,
          load.tell / 1000);
    }
  }
}
