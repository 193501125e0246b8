package dev.cairn.gradient.objective;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.function.Function;

/**
 * How trials train: all that is the same for each of them.
 *
 * @param problem what is trained
 * @param method how hyperparameters are treated
 * @param optimizer of the weights, by the configuration
 * @param dials the parameters that move; none where the method moves none
 * @param spread for how much of the network one number of them holds
 * @param gradients how long a full training is
 * @param reports how many reports a full training makes
 * @param seed of all chance, the same for each trial
 */
public record Setup(
    Problem problem,
    Method method,
    Function<Configuration, Optimizer> optimizer,
    List<Dial> dials,
    Spread spread,
    double gradients,
    int reports,
    long seed) {
  static final double GRADIENTS = 2000;
  static final int REPORTS = 20;

  public Setup {
    dials = List.copyOf(dials);
  }

  /** All numbers of the space move, where the method moves any. */
  public static Setup of(
      Problem problem,
      Method method,
      Function<Configuration, Optimizer> optimizer,
      SearchSpace space) {
    List<Dial> all =
        method.moves() ? space.columns().stream().map(Dial::of).toList() : List.<Dial>of();
    return new Setup(problem, method, optimizer, all, Spread.NETWORK, GRADIENTS, REPORTS, 0);
  }

  public Setup with(Spread other) {
    return new Setup(problem, method, optimizer, dials, other, gradients, reports, seed);
  }

  public Setup withSeed(long other) {
    return new Setup(problem, method, optimizer, dials, spread, gradients, reports, other);
  }

  /** Where the training of a configuration begins. */
  Start start(Configuration configuration, Meter meter) {
    return new Start(
        problem,
        configuration,
        dials,
        spread,
        optimizer.apply(configuration),
        seed,
        gradients,
        meter);
  }

  /** Where the report after a place is due. */
  double nextReport(double at) {
    double spacing = gradients / reports;
    return spacing * (Math.floor(at / spacing) + 1);
  }
}
