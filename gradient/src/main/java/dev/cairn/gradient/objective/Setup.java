package dev.cairn.gradient.objective;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.sharpness.Tracking;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.Optional;
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
 * @param seed of all chance, the same for each trial, but where the study has a parameter {@code
 *     seed}
 * @param tracking what else is followed
 */
public record Setup(
    Problem problem,
    Method method,
    Function<Configuration, Optimizer> optimizer,
    List<Dial> dials,
    Spread spread,
    double gradients,
    int reports,
    long seed,
    Optional<Tracking> tracking) {
  /** The name of a parameter that sets the seed of a trial. */
  static final String SEED = "seed";

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
        method.moves()
            ? space.columns().stream()
                .filter(column -> !column.path().equals(SEED))
                .map(Dial::of)
                .toList()
            : List.<Dial>of();
    return new Setup(
        problem, method, optimizer, all, Spread.NETWORK, GRADIENTS, REPORTS, 0, Optional.empty());
  }

  public Setup with(Tracking other) {
    return new Setup(
        problem, method, optimizer, dials, spread, gradients, reports, seed, Optional.of(other));
  }

  /** Where the training of a configuration begins. */
  Start start(Configuration configuration, Meter meter) {
    return new Start(
        problem,
        configuration,
        dials,
        spread,
        optimizer.apply(configuration),
        seed(configuration),
        gradients,
        meter);
  }

  private long seed(Configuration configuration) {
    return configuration
        .space()
        .column(SEED)
        .map(column -> (long) configuration.raw()[column.index()])
        .orElse(seed);
  }

  /** Where the report after a place is due. */
  double nextReport(double at) {
    double spacing = gradients / reports;
    return spacing * (Math.floor(at / spacing) + 1);
  }
}
