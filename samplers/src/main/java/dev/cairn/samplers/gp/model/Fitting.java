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

/**
 * Finds the most probable hyperparameters (MAP) of a process by L-BFGS-B. Deterministic.
 *
 * @param warping from how many values on inputs are warped
 */
public record Fitting(Metric metric, HyperPrior prior, int warping) {
  /** No inputs are warped, however many values there are. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final Lbfgsb.Options SEARCH = new Lbfgsb.Options(10, 50, 1e-3, 1e-6);

  /** Under {@link Beliefs}. */
  public static Fitting of(Metric metric, int warping) {
    return new Fitting(metric, Beliefs.prior(metric.scales()), warping);
  }

  /** Where the prior is densest. */
  public Hyperparameters mode() {
    return prior.mode(metric.scales());
  }

  /** The best of what is reached from some starts; an evaluation costs the cube of the rows. */
  public Hyperparameters fit(double[][] rows, double[] values, List<Hyperparameters> starts) {
    double[] even = new double[rows.length];
    Arrays.fill(even, 1);
    Evidence evidence = new Evidence(metric, rows, values, even, prior);
    Lbfgsb.Minimum best = null;
    for (Hyperparameters given : starts) {
      double[] start = (rows.length < warping ? given : given.warped()).vector();
      double[][] bounds = evidence.bounds(start.length);
      Lbfgsb.Minimum found = Lbfgsb.minimize(evidence, start, bounds[0], bounds[1], SEARCH);
      best = best == null || found.value() < best.value() ? found : best;
    }
    return best == null ? mode() : Hyperparameters.of(best.point(), metric.scales());
  }

  /** The factored covariance of observations at some rows. */
  public Gram gram(Hyperparameters given, double[][] rows) {
    double[] noise = new double[rows.length];
    Arrays.fill(noise, StrictMath.exp(given.noise()));
    return Gram.of(new Covariance(metric, given), rows, noise);
  }
}
