package dev.cairn.gradient.response;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Adam;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.optimizer.Sgd;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Trainings of small problems whose best responses are known. */
final class Trainings {
  private Trainings() {}

  static Start start(Problem problem, SearchSpace space, double[] at, Optimizer optimizer) {
    return start(problem, space, at, optimizer, 1);
  }

  static Start start(
      Problem problem, SearchSpace space, double[] at, Optimizer optimizer, long seed) {
    List<Dial> dials = space.columns().stream().map(Dial::of).toList();
    return new Start(
        problem, space.configuration(at), dials, Spread.NETWORK, optimizer, seed, 1e6, new Meter());
  }

  static Alternation run(Method method, Start start, int steps) {
    method.check(start);
    var training = (Alternation) method.start(start);
    for (int i = 0; i < steps; i++) {
      step(training);
    }
    return training;
  }

  /** Trains with large steps first, and from where that led with smaller ones. */
  static Alternation settle(
      Method method, Function<Optimizer, Start> start, int steps, Optimizer... optimizers) {
    Optional<Alternation> last = Optional.empty();
    Meter meter = new Meter();
    for (Optimizer each : optimizers) {
      var next = (Alternation) method.start(start.apply(each).with(meter));
      last.ifPresent(before -> next.state().assign(before.state().numbers()));
      for (int i = 0; i < steps; i++) {
        step(next);
      }
      last = Optional.of(next);
    }
    return last.orElseThrow();
  }

  static Optimizer sgd(double rate) {
    return new Sgd(new Sgd.Options(rate, 0.9));
  }

  static Optimizer adam(double rate) {
    return new Adam(new Adam.Options(rate, 0.9, 0.999, 1e-8));
  }

  static void step(Alternation training) {
    Torch.scoped(
        () -> {
          training.step();
          return true;
        });
  }

  /** What the response says at the logarithm of a single penalty. */
  static Tensors at(Alternation training, double logarithm) {
    return training.response().weights(Tensors.of(Torch.of(logarithm)));
  }

  /**
   * Which part of the changes over settings a response explains: one less the mean square that is
   * left, over that around each number's mean over the settings.
   *
   * @param found numbers at each setting
   * @param exact the same
   */
  static double explained(List<double[]> found, List<double[]> exact) {
    double left = 0;
    double all = 0;
    for (int i = 0; i < exact.get(0).length; i++) {
      int place = i;
      ToDoubleFunction<double[]> number = each -> each[place];
      double mean = exact.stream().mapToDouble(number).average().orElseThrow();
      for (int k = 0; k < exact.size(); k++) {
        left += Math.pow(found.get(k)[i] - exact.get(k)[i], 2);
        all += Math.pow(exact.get(k)[i] - mean, 2);
      }
    }
    return 1 - left / all;
  }
}
