package dev.cairn.samplers.forest;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Several objectives as one: the augmented Chebyshev norm with weights drawn for each suggestion
 * (ParEGO, Knowles 2006), of losses scaled to their range.
 */
record Scalarization(double[] weights) {
  private static final double AUGMENTATION = 0.05; // rho, Knowles 2006

  /** Weights drawn evenly from the simplex. */
  static Scalarization draw(int objectives, RandomGenerator random) {
    double[] weights = new double[objectives];
    double sum = 0;
    for (int k = 0; k < objectives; k++) {
      weights[k] = -Math.log(1 - random.nextDouble());
      sum += weights[k];
    }
    for (int k = 0; k < objectives; k++) {
      weights[k] /= sum;
    }
    return new Scalarization(weights);
  }

  /** One number a row of losses. */
  double[] of(double[][] losses) {
    if (weights.length == 1) {
      return Arrays.stream(losses).mapToDouble(loss -> loss[0]).toArray();
    }
    double[] scalars = new double[losses.length];
    double[] sums = new double[losses.length];
    for (int k = 0; k < weights.length; k++) {
      int objective = k;
      double low = Arrays.stream(losses).mapToDouble(loss -> loss[objective]).min().orElse(0);
      double high = Arrays.stream(losses).mapToDouble(loss -> loss[objective]).max().orElse(0);
      for (int i = 0; i < scalars.length; i++) {
        double scaled = high > low ? weights[k] * (losses[i][k] - low) / (high - low) : 0;
        scalars[i] = Math.max(scalars[i], scaled);
        sums[i] += AUGMENTATION * scaled;
      }
    }
    for (int i = 0; i < scalars.length; i++) {
      scalars[i] += sums[i];
    }
    return scalars;
  }

  /** The weights, for the lineage; nothing for one objective. */
  String describe() {
    StringBuilder text = new StringBuilder(weights.length == 1 ? "" : ", weights");
    for (int k = 0; weights.length > 1 && k < weights.length; k++) {
      text.append(String.format(Locale.ROOT, " %.2f", weights[k]));
    }
    return text.toString();
  }
}
