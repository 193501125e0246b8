package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.Locale;

/**
 * The particle swarm fits a model of opinions to noisy observations. Expected: the planted bound
 * and part within 5 % after 600 evaluations, and an error of the order of the noise.
 */
public final class SwarmCheck {
  private static final int SEEDS = 20;
  private static final int EVALUATIONS = 600;
  private static final double NOISE = 0.02;
  private static final Real BOUND = Real.of("bound", 0.02, 0.6);
  private static final Real PART = Real.of("part", 0.02, 1);

  private SwarmCheck() {}

  /**
   * What came of one fit.
   *
   * @param boundError relative to the planted bound
   * @param partError relative to the planted part
   * @param error the final error over the variance of the noise
   */
  record Fit(double boundError, double partError, double error) {
    boolean recovered() {
      return boundError <= 0.05 && partError <= 0.05;
    }
  }

  /** Plants parameters, and lets the swarm find them. */
  static Fit fit(long seed) {
    Stream random = Stream.of(seed);
    BoundedConfidence model = BoundedConfidence.of(200, 10, 10, random);
    double bound = random.nextDouble(0.1, 0.4);
    double part = random.nextDouble(0.1, 0.6);
    double[][] observed = model.opinions(bound, part);
    for (double[] step : observed) {
      for (int i = 0; i < step.length; i++) {
        step[i] += NOISE * random.nextGaussian();
      }
    }
    StudySpec spec =
        StudySpec.of("opinions", SearchSpace.of(BOUND, PART), Goal.minimize("error"))
            .withSampler("pso")
            .withSeed(seed);
    Trial best =
        Ranking.best(
                Sequential.run(
                    spec,
                    EVALUATIONS,
                    c ->
                        BoundedConfidence.error(
                            model.opinions(c.get(BOUND), c.get(PART)), observed)))
            .orElseThrow();
    return new Fit(
        Math.abs(best.configuration().get(BOUND) / bound - 1),
        Math.abs(best.configuration().get(PART) / part - 1),
        best.objectives()[0] / (NOISE * NOISE));
  }

  /** Prints a line a seed; takes seconds. */
  public static void main(String[] arguments) {
    System.out.println("seed  error of bound  error of part  final error / noise");
    int recovered = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Fit fit = fit(seed);
      recovered += fit.recovered() ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "%4d %14.4f%% %13.4f%% %20.3f%n",
          seed,
          100 * fit.boundError(),
          100 * fit.partError(),
          fit.error());
    }
    System.out.printf("recovered within 5 %%: %d of %d%n", recovered, SEEDS);
  }
}
