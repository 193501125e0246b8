package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.method.Training;
import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A training and what came of it.
 *
 * @param values of the hyperparameters that moved, at the end
 * @param gradients that were computed, or what costs as much
 */
record Run(
    double validation, double test, Map<String, Double> values, double gradients, double seconds) {

  /** Before any training: worse than all. */
  static final Run NONE =
      new Run(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Map.of(), 0, 0);

  /** That of both with the lower validation loss. */
  Run better(Run other) {
    return other.validation < validation ? other : this;
  }

  void print(long seed, String what) {
    System.out.printf(
        Locale.ROOT,
        "%4d %-36s validation %.4f test %.4f, %.0f gradients, %.1f s%n",
        seed,
        what,
        validation,
        test,
        gradients,
        seconds);
  }

  static Optimizer adam(double rate) {
    return new Adam(new Adam.Options(rate, 0.9, 0.999, 1e-8));
  }

  static Start start(
      Problem problem, SearchSpace space, double[] at, Optimizer optimizer, long seed) {
    List<Dial> dials = space.columns().stream().map(Dial::of).toList();
    return new Start(
        problem, space.configuration(at), dials, Spread.NETWORK, optimizer, seed, 1e9, new Meter());
  }

  /** Trains until the weights have made so many steps. */
  static Run steps(Method method, Start start, long steps) {
    return until(method, start, meter -> meter.steps() >= steps);
  }

  static Run until(Method method, Start start, Predicate<Meter> end) {
    return Torch.scoped(
        () -> {
          long began = System.nanoTime();
          Training training = method.start(start);
          while (!end.test(start.meter())) {
            Torch.scoped(
                () -> {
                  training.step();
                  return true;
                });
          }
          double seconds = (System.nanoTime() - began) / 1e9;
          Problem problem = start.problem();
          return new Run(
              loss(training, problem, problem.validation()),
              loss(training, problem, problem.test()),
              training.hyperparameters().values(),
              start.meter().gradients(),
              seconds);
        });
  }

  private static double loss(Training training, Problem problem, Batch batch) {
    return Torch.detached(() -> problem.validationLoss(training.weights(), batch).item_double());
  }
}
