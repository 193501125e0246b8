package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.distribution.Normal;
import java.util.HashMap;
import java.util.Map;

/**
 * One step of private gradient descent: each record is drawn with a probability, the sum of the
 * records' clipped gradients is given Gaussian noise. The divergence is that of Mironov, Talwar and
 * Zhang (2019), {@code log E[(1 - q + q exp((2z - 1) / (2 s^2)))^order] / (order - 1)} for {@code
 * z} normal with standard deviation {@code s}.
 *
 * @param samplingRate q, the probability with which a record is in a step's batch
 * @param noise s, the noise's standard deviation over the clipping norm
 */
public record SubsampledGaussian(double samplingRate, double noise) implements RenyiCurve {
  static final double LEAST_NOISE = 0.01;
  private static final double DEVIATIONS = 12;
  private static final double POINTS_A_SCALE = 8;
  private static final double MOST_POINTS = 20_000;

  public SubsampledGaussian {
    require(
        samplingRate > 0 && samplingRate <= 1,
        "sampling-rate",
        "The sampling rate is %s; expected more than 0 and at most 1: the batch over the number of"
            + " records, such as 0.01.",
        samplingRate);
    require(
        noise >= LEAST_NOISE && Double.isFinite(noise),
        "noise",
        "The noise is %s; expected at least %s: the standard deviation over the clipping norm, such"
            + " as 1.1.",
        noise,
        LEAST_NOISE);
  }

  /**
   * Exact to about 1e-12 where the integral is cheap, else the larger one at a whole order, which
   * still holds. Costs up to some ten thousand exponentials.
   */
  @Override
  public double at(double order) {
    if (samplingRate == 1) {
      return order / (2 * noise * noise);
    }
    double up = Math.ceil(order);
    if (order == up) {
      return whole((int) up) / (order - 1);
    }
    // the logarithm of a moment is convex in the order, so a chord is above it
    return points(order) <= MOST_POINTS
        ? integral(order) / (order - 1)
        : chord(order, up) / (order - 1);
  }

  /** Many steps with every record are one step with less noise. */
  @Override
  public RenyiCurve times(long runs) {
    double joint = noise / Math.sqrt((double) runs);
    return samplingRate == 1 && joint >= LEAST_NOISE
        ? new SubsampledGaussian(1, joint)
        : new Steps(this, runs, new HashMap<>());
  }

  /** Where every record is in the batch, exactly (Balle and Wang, 2018, Theorem 8). */
  @Override
  public double delta(double epsilon) {
    if (samplingRate < 1) {
      return RenyiCurve.super.delta(epsilon);
    }
    double half = 1 / (2 * noise);
    double with = Normal.cdf(half - epsilon * noise);
    double without = Math.exp(epsilon + Normal.logCdf(-half - epsilon * noise));
    return Math.max(0, with - without);
  }

  /** Steps on different batches; a step's values are kept, since a search asks for them again. */
  private record Steps(SubsampledGaussian step, long count, Map<Double, Double> known)
      implements RenyiCurve {
    @Override
    public double at(double order) {
      return (double) count * known.computeIfAbsent(order, step::at);
    }

    @Override
    public RenyiCurve times(long runs) {
      return new Steps(step, Math.multiplyExact(count, runs), known);
    }
  }

  private double chord(double order, double up) {
    double down = up - 1;
    double below = down <= 1 ? 0 : whole((int) down);
    return below + (order - down) * (whole((int) up) - below);
  }

  /** The moment of a whole order: a sum over how many of its factors have the record. */
  private double whole(int order) {
    LogSum sum = new LogSum();
    double binomial = 0;
    for (int k = 0; k <= order; k++) {
      sum.add(
          binomial
              + k * Math.log(samplingRate)
              + (order - k) * Math.log1p(-samplingRate)
              + k * (k - 1.0) / (2 * noise * noise));
      binomial += Math.log((double) (order - k) / (k + 1));
    }
    return sum.value();
  }

  private double step() {
    return Math.min(noise, noise * noise) / POINTS_A_SCALE;
  }

  private double points(double order) {
    return (order + 2 * DEVIATIONS * noise) / step();
  }

  /** The moment by the trapezoidal rule, whose error vanishes exponentially for such integrands. */
  double integral(double order) {
    double step = step();
    double scale = Math.log(step) - Math.log(noise) - Math.log(2 * Math.PI) / 2;
    LogSum sum = new LogSum();
    for (double z = -DEVIATIONS * noise; z <= order + DEVIATIONS * noise; z += step) {
      sum.add(scale - z * z / (2 * noise * noise) + order * logRatio(z));
    }
    return sum.value();
  }

  /** How much likelier an output is with the record, in logarithm. */
  private double logRatio(double z) {
    double without = Math.log1p(-samplingRate);
    double with = Math.log(samplingRate) + (2 * z - 1) / (2 * noise * noise);
    double larger = Math.max(without, with);
    return larger + Math.log1p(Math.exp(Math.min(without, with) - larger));
  }
}
