package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one observed quantity after some trials: all its values and the covariance under
 * the hyperparameters of the last fit.
 *
 * @param trials that gave the values
 * @param rows their features
 * @param firsts where the first trials first came
 * @param chosen the indices of the values that the covariance holds; all while they are few
 * @param fit the last one
 * @param gram none before the first fit
 * @param fitted the number of values at the last fit
 */
public record Output(
    Sequence<Trial> trials,
    Sequence<double[]> rows,
    Sequence<Double> values,
    int[] firsts,
    int[] chosen,
    Fitted fit,
    @Nullable Gram gram,
    int fitted) {

  public int size() {
    return values.size();
  }

  public double[] allValues() {
    double[] all = new double[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i);
    }
    return all;
  }

  /** The values of the rows in the covariance, of all values. */
  public double[] pick(double[] all) {
    return pick(all, chosen);
  }

  private static double[] pick(double[] all, int... places) {
    double[] picked = new double[places.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = all[places[i]];
    }
    return picked;
  }

  /** The process given the values that a warp makes of the observed ones. */
  public GaussianProcess process(Warp warp) {
    if (gram == null) {
      throw new IllegalStateException("Nothing was fitted to " + values.size() + " values.");
    }
    return GaussianProcess.of(gram, pick(warped(warp)));
  }

  /** All values, warped; the first of the first trials are the anchors. */
  double[] warped(Warp warp) {
    double[] all = allValues();
    return warp.apply(all, pick(all, Arrays.copyOf(firsts, Math.min(firsts.length, Warp.ANCHORS))));
  }

  /** The standard deviation of the values. */
  public double spread() {
    double[] all = allValues();
    double mean = Arrays.stream(all).average().orElse(0);
    double square = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return Math.sqrt(square);
  }

  public Hyperparameters hyperparameters() {
    return fit.hyperparameters();
  }

  /** The variance of an observation's noise at each of some rows, in warped units. */
  public double[] noise(double[][] given) {
    return fit.noise(given);
  }
}
