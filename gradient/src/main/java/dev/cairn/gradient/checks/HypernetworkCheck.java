package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Fixed;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.response.Hypernetwork;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.SearchSpace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression on digits with a penalty for each of its 64 inputs, by a linear hypernetwork
 * and by random search, which takes as long: {@code HypernetworkCheck SEEDS STEPS TRIAL_STEPS}.
 */
public final class HypernetworkCheck {
  private static final double RATE = 0.01;
  private static final double HYPERNETWORK_RATE = 0.001;

  private HypernetworkCheck() {}

  public static void main(String[] args) throws IOException {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    long steps = args.length > 1 ? Long.parseLong(args[1]) : 2000;
    long trialSteps = args.length > 2 ? Long.parseLong(args[2]) : 300;
    for (int seed = 1; seed <= seeds; seed++) {
      var problem = new InputPenalties(Digits.network(List.of(), seed));
      Run run =
          Run.steps(
              new Hypernetwork(new Hypernetwork.Options()),
              start(problem, 0.5, HYPERNETWORK_RATE, seed),
              steps);
      run.print(seed, "hypernetwork");
      double[] ended = run.values().values().stream().mapToDouble(each -> each).toArray();
      Run.steps(new Fixed(), start(problem, ended, RATE, seed), trialSteps)
          .print(seed, "where it ended, trained anew");
      search(problem, run.seconds(), trialSteps, seed, false);
      search(problem, run.seconds(), trialSteps, seed, true);
    }
  }

  private static Start start(InputPenalties problem, double share, double rate, long seed) {
    SearchSpace space = problem.space();
    var unit = new double[space.columns().size()];
    Arrays.fill(unit, share);
    return start(problem, space.decode(unit), rate, seed);
  }

  private static Start start(InputPenalties problem, double[] at, double rate, long seed) {
    return Run.start(problem, problem.space(), at, Run.adam(rate), seed);
  }

  /** Random settings, each input its own or all the same, for as long. */
  private static void search(
      InputPenalties problem, double seconds, long steps, long seed, boolean same) {
    SearchSpace space = problem.space();
    Run best = Run.NONE;
    int trials = 0;
    for (double left = seconds; left > 0; trials++) {
      double[] unit = Torch.numbers(Draws.of(seed, trials).uniform(space.columns().size()));
      if (same) {
        Arrays.fill(unit, unit[0]);
      }
      Run run = Run.steps(new Fixed(), start(problem, space.decode(unit), RATE, seed), steps);
      best = best.better(run);
      left -= run.seconds();
    }
    best.print(seed, (same ? "random, all the same, " : "random, ") + trials + " trials");
  }
}
