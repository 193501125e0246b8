package dev.cairn.samplers.gp.config;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.search.Feasibility;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.samplers.gp.search.Term;
import dev.cairn.samplers.gp.search.Utility;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the objective, of the constraints, and of where trials fail; the values of
 * running trials are drawn.
 *
 * @param failure none while all trials fail, or none
 */
record Hopes(
    Encoding encoding,
    GaussianProcess objective,
    List<GaussianProcess> constraints,
    List<GaussianProcess> failure) {
  private static final double DEARLY = 1000; // what a violation costs, in units of the objective
  private static final double FAILURE = 10; // the power of the chance not to fail, a deviation
  private static final double SETTLED = 0.01;

  /**
   * The bounds of all by so many deviations. Of the constraints negative deviations give upper
   * bounds.
   *
   * @param counts whether the objective does; otherwise only the violation is made small
   */
  Utility utility(boolean counts, double ofObjective, double ofConstraints) {
    List<Term> terms = new ArrayList<>();
    if (counts) {
      terms.add(new Optimism(objective, ofObjective));
    }
    List<Optimism> bounds = constraints.stream().map(p -> new Optimism(p, ofConstraints)).toList();
    terms.add(new Violation(bounds, DEARLY));
    failure.forEach(process -> terms.add(new Feasibility(process, FAILURE * ofObjective)));
    return new Sum(encoding, terms);
  }

  /** Whether a trial of a row would teach nothing: all bounds are near what is expected. */
  boolean settled(double[] row, double deviations) {
    double[] features = encoding.features(encoding.space().encode(row));
    double most = objective.predict(features).deviation();
    for (GaussianProcess constraint : constraints) {
      most = Math.max(most, constraint.predict(features).deviation());
    }
    return deviations * most < SETTLED;
  }
}
