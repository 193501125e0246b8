package dev.cairn.examples;

import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A simulator with constraints: how many agents a call center needs, and how well trained, so that
 * it costs least while 95 % of the calls wait less than a minute and no agent is busy more than 90
 * %.
 */
public final class CallCenter {
  private static final Int AGENTS = Int.of("agents", 1, 40);
  private static final Real TRAINING = Real.of("training", 0, 1);
  private static final Real CALLS_PER_MINUTE = Real.of("calls_per_minute", 2, 6);
  private static final int CALLS = 4000;

  private CallCenter() {}

  static StudySpec spec() {
    return StudySpec.of(
            "call-center",
            SearchSpace.of(AGENTS, TRAINING, CALLS_PER_MINUTE),
            Goal.minimize("cost"))
        .withConstraints("wait", "load")
        .withSeed(1);
  }

  /**
   * Simulates the queue. Training shortens calls and costs wages; taking fewer calls costs revenue.
   */
  static Evaluation evaluate(Configuration c) {
    int agents = c.get(AGENTS);
    double minutes = 4 - 1.5 * c.get(TRAINING);
    double arrivals = c.get(CALLS_PER_MINUTE);
    double wages = agents * (1 + 0.4 * c.get(TRAINING) * c.get(TRAINING));
    double cost = wages + 5 * (6 - arrivals);
    double wait = percentile95(agents, minutes, arrivals);
    double load = arrivals * minutes / agents;
    return Evaluation.of("cost", cost).and("wait", wait - 1).and("load", load - 0.9);
  }

  /** The 95th percentile of the wait, in minutes, with exponential arrivals and calls. */
  private static double percentile95(int agents, double minutes, double arrivals) {
    Stream random = Stream.of(42);
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int i = 0; i < agents; i++) {
      free.add(0.0);
    }
    double now = 0;
    double[] waits = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      now -= Math.log1p(-random.nextDouble()) / arrivals;
      double start = Math.max(now, free.remove());
      waits[i] = start - now;
      free.add(start - Math.log1p(-random.nextDouble()) * minutes);
    }
    Arrays.sort(waits);
    return waits[(int) (0.95 * CALLS)];
  }

  /** Runs 80 trials and prints the cheapest feasible one. */
  public static void main(String[] arguments) throws InterruptedException {
    Objective objective = (configuration, progress) -> evaluate(configuration);
    Tuner.Outcome outcome = Tuner.of(spec()).parallel(2).run(objective, Budget.trials(80));
    System.out.println(outcome.best().orElseThrow());
  }
}
