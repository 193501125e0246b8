package dev.cairn.gradient.method;

import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.space.Configuration;
import java.util.List;

/**
 * Where a training begins.
 *
 * @param problem what is trained
 * @param configuration the settings of the trial
 * @param dials those of them that may move
 * @param spread for how much of the network one number of a dial holds
 * @param optimizer of the weights, made for this configuration
 * @param seed of all chance
 * @param horizon how many gradients a full training has
 * @param meter counts what is used
 */
public record Start(
    Problem problem,
    Configuration configuration,
    List<Dial> dials,
    Spread spread,
    Optimizer optimizer,
    long seed,
    double horizon,
    Meter meter) {

  /** The chance of one step, apart from that of others. */
  public Draws draws(long step, long purpose) {
    return Draws.of(seed, step, purpose);
  }

  /** The chance of the beginning. */
  public Draws draws() {
    return Draws.of(seed);
  }

  /** The same, counted by another meter. */
  public Start with(Meter other) {
    return new Start(problem, configuration, dials, spread, optimizer, seed, horizon, other);
  }
}
