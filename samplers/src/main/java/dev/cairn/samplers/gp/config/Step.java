package dev.cairn.samplers.gp.config;

import dev.cairn.samplers.gp.search.Maximizer.Maximum;
import dev.cairn.samplers.gp.search.Utility;
import java.util.function.Function;

/**
 * A point to be tried and the rule that chose it.
 *
 * @param deviations between expected values and bounds
 */
record Step(double[] row, String rule, double deviations) {
  private static final double CAUTION = -1; // deviations, for upper bounds of constraints
  private static final double WIDEST = 16;

  /**
   * The point with the least bound of the objective, as published. Where that would teach nothing,
   * because hyperparameters make the model too sure of itself, trials take turns: in seeking the
   * best point at which constraints are likely to hold, not only possibly (bounds that are
   * approached from outside give no feasible trial); and in taking wider bounds, until there is
   * something to learn.
   *
   * @param counts whether the objective does
   */
  static Step of(
      Hopes hopes,
      boolean counts,
      double deviations,
      boolean cautious,
      Function<Utility, Maximum> search) {
    double[] row = search.apply(hopes.utility(counts, deviations, deviations)).row();
    if (!hopes.settled(row, deviations)) {
      return new Step(row, "constraints may hold", deviations);
    }
    if (cautious) {
      row = search.apply(hopes.utility(counts, deviations, CAUTION)).row();
      return new Step(row, "constraints are likely to hold", deviations);
    }
    double wider = deviations;
    while (hopes.settled(row, wider) && wider < WIDEST * deviations) {
      wider *= 2;
      row = search.apply(hopes.utility(counts, wider, wider)).row();
    }
    return new Step(row, "constraints may hold", wider);
  }
}
