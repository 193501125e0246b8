package dev.cairn.transfer.law;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;
import java.util.Optional;

/**
 * Training by DP-SGD, and its cheap double: with a k-th of the batch and a k-th of the noise, each
 * averaged step carries the same noise, and settings found there hold for the whole (Sander, Stock
 * and Sablayrolles 2023).
 *
 * @param batch expected examples of a step
 * @param noise the noise multiplier: the deviation of the noise over the clipping norm
 */
public record PrivateTraining(double batch, double noise) {
  /** Below this noise the privacy spent is no longer told by the total noise. */
  public static final double LEAST_NOISE = 2;

  public static final String SOURCE =
      "Sander, Stock and Sablayrolles, TAN Without a Burn: Scaling Laws of DP-SGD, 2023 (arXiv"
          + " 2210.03403)";

  public PrivateTraining {
    Sizes.positive("batch", batch);
    Sizes.positive("noise", noise);
  }

  /**
   * The double at a k-th of the cost, with as many steps and the same learning rate. It simulates:
   * it spends far more privacy than the whole, so it must see public data, or be accounted for.
   *
   * @param factor k, at least 1
   */
  public PrivateTraining simulated(double factor) {
    require(
        factor >= 1 && Double.isFinite(factor),
        "factor",
        "The factor is %s; expected a number from 1, by which the batch is divided.",
        factor);
    require(
        batch / factor >= 1,
        "factor",
        "A batch of %s in %s parts is less than one example; take a factor up to %s.",
        batch,
        factor,
        batch);
    return new PrivateTraining(batch / factor, noise / factor);
  }

  /**
   * What the privacy spent depends on alone while the noise is at least {@link #LEAST_NOISE}:
   * {@code (q / noise) sqrt(steps / 2)} with the sampling rate q.
   */
  public double privacy(double samplingRate, double steps) {
    require(
        samplingRate > 0 && samplingRate <= 1,
        "sampling_rate",
        "The sampling rate is %s; expected the part of the data in a step, above 0 and up to 1.",
        samplingRate);
    return samplingRate / noise * Math.sqrt(Sizes.positive("steps", steps) / 2);
  }

  /** What to know before trusting the rule here. */
  public Optional<String> doubt() {
    return noise >= LEAST_NOISE
        ? Optional.empty()
        : Optional.of(
            "The noise (%s) is below %s, where privacy is no longer told by the total noise: more of"
                    .formatted(noise, LEAST_NOISE)
                + " both batch and noise costs no more of it.");
  }
}
