package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Early stopping with two objectives, accuracy and time of training by epochs: with which part of
 * the epochs of a study without stopping a study with it reaches the same hypervolume. Expected: at
 * most 60 %. Needs the data of YAHPO Gym.
 */
public final class StoppedFrontCheck {
  private static final String PROBLEM = "mo-mf-lcbench-167152";

  private StoppedFrontCheck() {}

  /** Arguments: seeds, full trainings, a sampler, and schedulers. */
  public static void main(String[] arguments) throws IOException {
    int seeds = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    List<String> schedulers = Arrays.asList(arguments).subList(3, arguments.length);
    try (Problems problems = Problems.fromEnvironment()) {
      Problem problem = problems.select(List.of(PROBLEM)).get(0);
      for (int seed = 0; seed < seeds; seed++) {
        double[] full = volumes(problem, arguments[2], "none", size, seed);
        double goal = full[size - 1];
        print(seed, "none", full, goal);
        for (String scheduler : schedulers) {
          print(
              seed, scheduler, volumes(problem, arguments[2], scheduler, size * 3 / 5, seed), goal);
        }
      }
    }
  }

  /** The hypervolume after the cost of each number of full trainings. */
  private static double[] volumes(
      Problem problem, String sampler, String scheduler, int size, int seed) throws IOException {
    Contender contender = Contender.of(sampler, scheduler);
    StudySpec spec =
        problem
            .study()
            .withSampler(contender.sampler())
            .withScheduler(contender.scheduler())
            .withSeed(seed);
    return Simulation.run(problem, spec, size, 1, contender.name(), seed).curve().best();
  }

  private static void print(int seed, String scheduler, double[] volumes, double goal) {
    int reached = 0;
    while (reached < volumes.length && volumes[reached] < goal) {
      reached++;
    }
    System.out.printf(
        Locale.ROOT,
        "seed %2d  %-24s after %d: %.3f of %.3f, reached %s%n",
        seed,
        scheduler,
        volumes.length,
        volumes[volumes.length - 1],
        goal,
        reached < volumes.length ? "after " + (reached + 1) : "not");
  }
}
