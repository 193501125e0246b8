package dev.cairn.samplers.forest;

import dev.cairn.math.distribution.Normal;
import dev.cairn.math.forest.Forest;
import java.util.List;

/**
 * What a point is worth: the logarithm of the expected improvement over the best feasible trial
 * times the probability that all constraints hold; without a feasible trial the latter alone.
 *
 * @param loss predicts the scaled loss
 * @param best the least scaled loss of a feasible trial; infinite when there is none
 * @param limits predict the constraints, scaled about 0
 */
record Utility(Forest loss, Scaling scaling, double best, List<Forest> limits, Beliefs beliefs) {
  private static final double LEAST_VARIANCE = 1e-10;

  double at(double[] unit) {
    double sum = beliefs.log(unit);
    if (best < Double.POSITIVE_INFINITY) {
      Forest.Prediction at = loss.predict(unit);
      sum += scaling.logImprovement(best, at.mean(), deviation(at));
    }
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
