package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.Normal;
import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's priors over the optimum, which fade with the trials (pi-BO, Hvarfner et al. 2022).
 *
 * @param columns those with a prior
 * @param weight what their log density is multiplied by
 */
record Beliefs(List<Column> columns, double weight) {
  private static final double STRENGTH = 10; // beta, in trials

  static Beliefs of(SearchSpace space, int trials) {
    List<Column> columns = new ArrayList<>();
    for (Column column : space.columns()) {
      if (column.prior().isPresent()) {
        columns.add(column);
      }
    }
    return new Beliefs(columns, STRENGTH / Math.max(1, trials));
  }

  /** The weighted log density at a point, up to a constant. */
  double log(double[] unit) {
    double sum = 0;
    for (Column column : columns) {
      Prior prior = column.prior().orElseThrow();
      double z = (unit[column.index()] - prior.mean()) / prior.spread();
      sum -= Double.isNaN(z) ? 0 : 0.5 * z * z;
    }
    return weight * sum;
  }

  /** Replaces the coordinates that have a prior by its quantiles there. */
  void shape(double[] unit) {
    for (Column column : columns) {
      Prior prior = column.prior().orElseThrow();
      double z = Normal.quantile(unit[column.index()]);
      unit[column.index()] = Math.min(1, Math.max(0, prior.mean() + prior.spread() * z));
    }
  }
}
