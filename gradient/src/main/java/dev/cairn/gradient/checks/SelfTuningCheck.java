package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.response.SelfTuning;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A network on digits whose dropout is tuned while it trains, from two starts, against twenty fixed
 * shares: {@code SelfTuningCheck SEEDS STEPS}.
 */
public final class SelfTuningCheck {
  private static final String DROPOUT = "dropout";
  private static final SearchSpace SPACE = SearchSpace.of(Real.of(DROPOUT, 0, 0.95));
  private static final int SHARES = 20;
  private static final double RATE = 0.003;

  private SelfTuningCheck() {}

  public static void main(String[] args) throws IOException {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    long steps = args.length > 1 ? Long.parseLong(args[1]) : 4000;
    for (int seed = 1; seed <= seeds; seed++) {
      Problem problem = Digits.network(List.of(128), seed);
      tuned(problem, steps, seed, 0.05);
      tuned(problem, steps, seed, 0.7);
      fixed(problem, steps, seed);
    }
  }

  private static void fixed(Problem problem, long steps, long seed) {
    Run best = Run.NONE;
    double share = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < SHARES; i++) {
      double each = 0.95 * i / (SHARES - 1);
      Run run =
          Run.steps(
              new Fixed(),
              Run.start(problem, SPACE, new double[] {each}, Run.adam(RATE), seed),
              steps);
      run.print(seed, String.format(Locale.ROOT, "fixed, %.2f", each));
      least = Math.min(least, run.test());
      share = run.validation() < best.validation() ? each : share;
      best = best.better(run);
    }
    best.print(seed, String.format(Locale.ROOT, "best of %d fixed, %.2f", SHARES, share));
    System.out.printf(Locale.ROOT, "%4d least test loss of the %d: %.4f%n", seed, SHARES, least);
  }

  private static void tuned(Problem problem, long steps, long seed, double from) {
    var start = Run.start(problem, SPACE, new double[] {from}, Run.adam(RATE), seed);
    Run run = Run.steps(new SelfTuning(new SelfTuning.Options()), start, steps);
    run.print(
        seed,
        String.format(
            Locale.ROOT, "self-tuning from %.2f to %.3f", from, run.values().get(DROPOUT)));
  }
}
