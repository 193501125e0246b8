package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.Normal;
import dev.cairn.math.forest.Forest;
import java.util.List;

/**
 * What a point is worth: the logarithm of the expected improvement over the best trial times the
 * probability that all constraints hold, and the user's beliefs.
 *
 * @param loss predicts what is to be improved
 * @param best its least value so far
 * @param limits predict the constraints, scaled about 0
 */
record Utility(Forest loss, Scaling scaling, double best, List<Forest> limits, Beliefs beliefs) {
  private static final double LEAST_VARIANCE = 1e-10;

  double at(double[] unit) {
    Forest.Prediction predicted = loss.predict(unit);
    double sum =
        beliefs.log(unit) + scaling.logImprovement(best, predicted.mean(), deviation(predicted));
    for (Forest limit : limits) {
      Forest.Prediction at = limit.predict(unit);
      sum += Normal.logCdf(-at.mean() / deviation(at));
    }
    return sum;
  }

  private static double deviation(Forest.Prediction at) {
    return Math.sqrt(Math.max(LEAST_VARIANCE, at.variance()));
  }
}
