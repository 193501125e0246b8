package dev.cairn.samplers.gp.carbs;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Predictions;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.sampling.Novelty;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Judges points: the expected improvement on the front at their expected cost, at least on the
 * target, times their probability of success and their density under the local search (Fetterman et
 * al. 2023); the logarithm of this.
 *
 * @param failing the process of failures, if any trial failed
 * @param target the front's value at a cost drawn at random, which is to be improved on anyway
 */
record Judge(
    CarbsOptions options,
    Encoding encoding,
    GaussianProcess objective,
    CostModel costs,
    Optional<GaussianProcess> failing,
    FrontModel reached,
    double target) {

  /** The index of the best new point; of the cheapest where all are too dear. */
  int best(double[][] units, ToDoubleFunction<double[]> logDensity, Novelty novelty) {
    double[][] columns = columns(units);
    double[] logCosts = costs.logCosts(columns);
    double[] scores = scores(columns, logCosts);
    double limit =
        options.dearest() > 0 ? StrictMath.log(options.dearest()) : Double.POSITIVE_INFINITY;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    int cheapest = 0;
    for (int i = 0; i < units.length; i++) {
      cheapest = logCosts[i] < logCosts[cheapest] ? i : cheapest;
      double score = scores[i] + logDensity.applyAsDouble(units[i]);
      if (score > highest && logCosts[i] <= limit && novelty.acceptsPoint(units[i])) {
        highest = score;
        best = i;
      }
    }
    return highest > Double.NEGATIVE_INFINITY ? best : cheapest;
  }

  private double[][] columns(double[][] units) {
    double[][] columns = new double[encoding.metric().width()][units.length];
    for (int c = 0; c < units.length; c++) {
      double[] row = encoding.features(units[c]);
      for (int f = 0; f < row.length; f++) {
        columns[f][c] = row[f];
      }
    }
    return columns;
  }

  private double[] scores(double[][] columns, double[] logCosts) {
    Predictions predictions = objective.predictAll(columns);
    double[] bars = reached.at(logCosts);
    double[] scores = new double[logCosts.length];
    for (int i = 0; i < scores.length; i++) {
      double deviation = predictions.deviations()[i];
      double bar = Math.min(bars[i], target) - options.bias();
      double z = (bar - predictions.means()[0][i]) / deviation;
      scores[i] = Math.log(deviation) + LogExpectedImprovement.of(z);
    }
    failing.ifPresent(process -> addSuccess(process.predictAll(columns), scores));
    return scores;
  }

  private static void addSuccess(Predictions failure, double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += Normal.logCdf(-failure.means()[0][i] / failure.deviations()[i]);
    }
  }
}
