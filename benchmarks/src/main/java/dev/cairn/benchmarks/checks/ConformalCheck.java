package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.math.boosting.ConformalQuantiles;
import dev.cairn.math.boosting.QuantileTrees;
import dev.cairn.math.forest.Examples;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Checks conformalised quantile regression (Salinas et al. 2023) on functions: {@code coverage},
 * how often 80 % intervals hold a new value under skewed noise; and {@code regret [SAMPLERS]
 * [SEEDS] [TRIALS]}, the first sampler against each other where noise depends on the place. Regret
 * is of the trial with the least observed loss, by its value without noise.
 */
public final class ConformalCheck {
  private static final int FITS = 30;
  private static final int FRESH = 400;
  private static final int DIMENSION = 4;

  private ConformalCheck() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("coverage")) {
      for (int n : new int[] {50, 100, 200, 400}) {
        say("80 %% intervals from %d examples cover %.1f %%%n", n, 100 * coverage(n));
      }
      return;
    }
    String[] samplers = argument(arguments, 1, "cqr,gp").split(",", -1);
    int seeds = Integer.parseInt(argument(arguments, 2, "30"));
    regret(samplers, seeds, Integer.parseInt(argument(arguments, 3, "60")));
  }

  private static String argument(String[] arguments, int place, String otherwise) {
    return arguments.length > place ? arguments[place] : otherwise;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /** The share of new values between the 0.1 and the 0.9 quantile, over some fits. */
  static double coverage(int examples) {
    var options = new ConformalQuantiles.Options(9, 0.1, 32, QuantileTrees.Options.STANDARD);
    int covered = 0;
    for (int fit = 0; fit < FITS; fit++) {
      RandomGenerator random = Stream.of(fit);
      ConformalQuantiles model = ConformalQuantiles.fit(skewed(examples, random), options, random);
      Examples fresh = skewed(FRESH, random);
      for (int i = 0; i < FRESH; i++) {
        double[] x = fresh.rows()[i];
        double y = fresh.values()[i];
        covered += y >= model.predict(0, x) && y <= model.predict(8, x) ? 1 : 0;
      }
    }
    return (double) covered / FITS / FRESH;
  }

  /** A wave and a bowl, with exponential noise that is larger where the first number is. */
  private static Examples skewed(int n, RandomGenerator random) {
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = random.doubles(DIMENSION).toArray();
      double bowl = Arrays.stream(rows[i]).map(u -> (u - 0.4) * (u - 0.4)).sum();
      double noise = -(0.1 + rows[i][0]) * Math.log(1 - random.nextDouble());
      values[i] = Math.sin(6 * rows[i][0]) + bowl + 0.5 * noise;
    }
    return Examples.ordered(rows, values);
  }

  private static void regret(String[] samplers, int seeds, int trials) {
    int[] noWorse = new int[samplers.length];
    try (Problems problems = Problems.fromEnvironment()) {
      for (NoisyFunction function : NoisyFunction.all(problems)) {
        double first = 0;
        for (int k = 0; k < samplers.length; k++) {
          double[] regrets = regrets(function, samplers[k], seeds, trials);
          double mean = Quantiles.mean(regrets);
          first = k == 0 ? mean : first;
          noWorse[k] += first <= mean ? 1 : 0;
          double median = Quantiles.median(regrets);
          say("%-14s %-10s mean %.4f median %.4f%n", function.name(), samplers[k], mean, median);
        }
      }
    }
    for (int k = 1; k < samplers.length; k++) {
      say("%s no worse than %s on %d of 6%n", samplers[0], samplers[k], noWorse[k]);
    }
  }

  private static double[] regrets(NoisyFunction function, String sampler, int seeds, int trials) {
    double[] regrets = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      long key = seed;
      StudySpec spec =
          StudySpec.of("check", function.space(), Goal.minimize("loss"))
              .withSampler(sampler)
              .withSeed(key);
      StudyView view = Sequential.run(spec, trials, c -> function.noisy(c, key));
      regrets[seed] = function.regret(Ranking.best(view).orElseThrow());
    }
    return regrets;
  }
}
