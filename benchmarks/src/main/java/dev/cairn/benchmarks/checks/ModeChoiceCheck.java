package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Calibrates {@link ModeChoice} by four simulated workers: {@code ModeChoiceCheck SEEDS SIMULATIONS
 * CONTENDER...}, with as many full simulations. Expected of {@code bohb+extrapolation}: shares that
 * are off by 0.25 in sum at most, 0.1 being the goal, and 30 % saved of what the trials would have
 * taken in full; medians over seeds, each with other planted constants.
 */
public final class ModeChoiceCheck {
  private static final int WORKERS = 4;
  private static final double OFF = 0.25;
  private static final double SAVED = 0.3;

  private ModeChoiceCheck() {}

  public static void main(String[] arguments) throws IOException {
    int seeds = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    for (String word : List.of(arguments).subList(2, arguments.length)) {
      double[] off = new double[seeds];
      double[] saved = new double[seeds];
      for (int seed = 0; seed < seeds; seed++) {
        Simulated run = run(Contender.of(word), size, seed);
        off[seed] = run.curve().at(run.curve().last());
        saved[seed] = 1 - (double) size / run.trials();
      }
      double least = Quantiles.median(off);
      double part = Quantiles.median(saved);
      System.out.printf(
          Locale.ROOT,
          "%-28s shares off by %.3f (worst %.3f), %.1f %% saved: %s%n",
          word,
          least,
          Quantiles.quantile(off, 1),
          100 * part,
          least <= OFF && part >= SAVED ? "met" : "not met");
    }
  }

  static Simulated run(Contender contender, int size, int seed) throws IOException {
    Problem problem = new ModeChoice(seed).problem();
    StudySpec spec =
        problem
            .study()
            .withSampler(contender.sampler())
            .withScheduler(contender.scheduler())
            .withSeed(seed);
    return Simulation.run(problem, spec, size, WORKERS, contender.name(), seed);
  }
}
