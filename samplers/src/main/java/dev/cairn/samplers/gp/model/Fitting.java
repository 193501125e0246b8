package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.Evidence;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.HyperPrior;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import dev.cairn.math.optimize.Lbfgsb;
import java.util.Arrays;
import java.util.List;

/** Finds the most probable hyperparameters (MAP) of a process by L-BFGS-B. Deterministic. */
public record Fitting(Metric metric, HyperPrior prior) {
  private static final Lbfgsb.Options SEARCH = new Lbfgsb.Options(10, 50, 1e-3, 1e-6);

  /** Where the prior is densest. */
  public Hyperparameters mode() {
    return prior.mode(metric.scales());
  }

  /** The best of what is reached from some starts; an evaluation costs the cube of the rows. */
  public Hyperparameters fit(double[][] rows, double[] values, List<Hyperparameters> starts) {
    double[] even = new double[rows.length];
    Arrays.fill(even, 1);
    Evidence evidence = new Evidence(metric, rows, values, even, prior);
    double[][] bounds = evidence.bounds();
    Lbfgsb.Minimum best = null;
    for (Hyperparameters start : starts) {
      Lbfgsb.Minimum found =
          Lbfgsb.minimize(evidence, start.vector(), bounds[0], bounds[1], SEARCH);
      best = best == null || found.value() < best.value() ? found : best;
    }
    return best == null ? mode() : Hyperparameters.of(best.point());
  }

  /** The factored covariance of observations at some rows. */
  public Gram gram(Hyperparameters given, double[][] rows) {
    double[] noise = new double[rows.length];
    Arrays.fill(noise, StrictMath.exp(given.noise()));
    return Gram.of(new Covariance(metric, given), rows, noise);
  }
}
