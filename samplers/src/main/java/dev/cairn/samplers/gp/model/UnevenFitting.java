package dev.cairn.samplers.gp.model;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.HyperPrior;
import dev.cairn.math.gp.Hyperparameters;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a process whose noise varies over the space: the logarithm of its variance is smooth, a
 * second process (Goldberg, Williams and Bishop 1998), of which the most likely one is taken
 * (Kersting, Plagemann, Pfaff and Burgard 2007). In turn the second process is fitted to what
 * {@link LocalNoise} says, and the first with the noise that the second predicts. Even noise stays
 * where that is the more probable one (as in Binois, Gramacy and Ludkovski 2018). Costs about three
 * times a fit with even noise.
 */
record UnevenFitting(Fitting fitting, double[][] rows, double[] values) {
  private static final int ROUNDS = 2;

  /** From the fit with even noise on, or from a more probable one with more noise. */
  Fitted fit(Fitting.Found even) {
    Fitting.Found noisy =
        fitting.search(rows, values, Noise.EVEN.factors(rows), List.of(noisy(fitting.mode())));
    Fitting.Found first = noisy.value() < even.value() ? noisy : even;
    Fitted best = new Fitted(first.hyperparameters(), Noise.EVEN);
    Fitted last = best;
    double least = first.value();
    for (int round = 0; round < ROUNDS; round++) {
      Noise noise = smooth(local(last));
      Fitting.Found found =
          fitting.search(rows, values, noise.factors(rows), List.of(last.hyperparameters()));
      last = new Fitted(found.hyperparameters(), noise);
      if (found.value() < least) {
        least = found.value();
        best = last;
      }
    }
    return best;
  }

  /**
   * Longer lengths and a tenth of the variance noise: where values may be a rough function or a
   * smooth one with noise, searches end in whichever they start near.
   */
  private static Hyperparameters noisy(Hyperparameters mode) {
    double[] lengths = Arrays.stream(mode.lengths()).map(length -> length + 1).toArray();
    return new Hyperparameters(lengths, mode.variance(), StrictMath.log(0.1), mode.additivity());
  }

  private LocalNoise local(Fitted fitted) {
    GaussianProcess process = GaussianProcess.of(fitting.gram(fitted, rows), values);
    return LocalNoise.of(rows, values, process, fitted.noise(rows));
  }

  private Noise smooth(LocalNoise local) {
    HyperPrior prior = Beliefs.ofLogNoise(fitting.metric().scales());
    Fitting smoothing = new Fitting(fitting.metric(), prior, Fitting.NEVER, Fitting.NEVER);
    Hyperparameters found =
        smoothing
            .search(local.rows(), local.logs(), local.errors(), List.of(smoothing.mode()))
            .hyperparameters();
    Covariance covariance = new Covariance(fitting.metric(), found);
    Gram gram = Gram.of(covariance, local.rows(), local.errors());
    return Noise.of(GaussianProcess.of(gram, local.logs()), rows);
  }
}
