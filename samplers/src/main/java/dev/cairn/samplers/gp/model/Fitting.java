package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.Evidence;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.HyperPrior;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import dev.cairn.math.optimize.Lbfgsb;
import java.util.List;

/**
 * Finds the most probable hyperparameters (MAP) of a process by L-BFGS-B. Deterministic.
 *
 * @param warping from how many values on inputs are warped
 * @param unevenness from how many values on noise may be uneven
 */
public record Fitting(Metric metric, HyperPrior prior, int warping, int unevenness) {
  /** However many values there are, not. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final Lbfgsb.Options SEARCH = new Lbfgsb.Options(10, 50, 1e-3, 1e-6);

  /** Under {@link Beliefs}, with even noise. */
  public static Fitting of(Metric metric, int warping) {
    return new Fitting(metric, Beliefs.prior(metric.scales()), warping, NEVER);
  }

  /** This with noise that may be uneven from so many values on. */
  public Fitting uneven(int from) {
    return new Fitting(metric, prior, warping, from);
  }

  /** Where the prior is densest. */
  public Hyperparameters mode() {
    return prior.mode(metric.scales());
  }

  /** The best of what is reached from some starts; an evaluation costs the cube of the rows. */
  public Hyperparameters fit(double[][] rows, double[] values, List<Hyperparameters> starts) {
    return search(rows, values, Noise.EVEN.factors(rows), starts).hyperparameters();
  }

  /** As {@link #fit}, and how uneven noise is. */
  Fitted fitNoise(double[][] rows, double[] values, List<Hyperparameters> starts) {
    Found even = search(rows, values, Noise.EVEN.factors(rows), starts);
    return rows.length < unevenness
        ? new Fitted(even.hyperparameters(), Noise.EVEN)
        : new UnevenFitting(this, rows, values).fit(even);
  }

  /**
   * The hyperparameters found, and how improbable they are: less is better.
   *
   * @param noiseFactors what the noise's variance is multiplied by, one a row
   */
  Found search(
      double[][] rows, double[] values, double[] noiseFactors, List<Hyperparameters> starts) {
    Evidence evidence = new Evidence(metric, rows, values, noiseFactors, prior);
    Lbfgsb.Minimum best = null;
    for (Hyperparameters given : starts) {
      double[] start = (rows.length < warping ? given : given.warped()).vector();
      double[][] bounds = evidence.bounds(start.length);
      Lbfgsb.Minimum found = Lbfgsb.minimize(evidence, start, bounds[0], bounds[1], SEARCH);
      best = best == null || found.value() < best.value() ? found : best;
    }
    return best == null
        ? new Found(mode(), Double.POSITIVE_INFINITY)
        : new Found(Hyperparameters.of(best.point(), metric.scales()), best.value());
  }

  /** The factored covariance of observations at some rows. */
  public Gram gram(Hyperparameters given, double[][] rows) {
    return gram(new Fitted(given, Noise.EVEN), rows);
  }

  /** The factored covariance of observations at some rows. */
  Gram gram(Fitted fitted, double[][] rows) {
    return Gram.of(new Covariance(metric, fitted.hyperparameters()), rows, fitted.noise(rows));
  }

  /** Hyperparameters, and minus the logarithm of their plausibility. */
  record Found(Hyperparameters hyperparameters, double value) {}
}
