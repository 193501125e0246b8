package dev.cairn.protocols.privacy;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Privacy;
import java.util.random.RandomGenerator;

/**
 * How many trials a private search makes: a random number, so that releasing only the best one
 * reveals little more than a single trial does. The trials' configurations must not depend on
 * private scores. Bounds of Papernot and Steinke (2022).
 */
public sealed interface RandomTrials {
  /** The expected number of trials. */
  double mean();

  /** The distribution that a study declares. */
  static RandomTrials of(Privacy.Draw draw) {
    return draw.law() == Privacy.Law.POISSON
        ? new Poisson(draw.mean())
        : NegativeBinomial.of(draw.shape(), draw.mean());
  }

  /** A number of trials; costs about as many multiplications. */
  long draw(RandomGenerator random);

  /** What the best of the trials reveals, each of which reveals as much as the base. */
  RenyiCurve best(RenyiCurve base);

  /**
   * A truncated negative binomial number (their Theorem 2): at least 1.
   *
   * @param shape above -1; 1 is geometric, 0 logarithmic
   * @param success the probability that fixes the mean, in (0, 1)
   */
  record NegativeBinomial(double shape, double success) implements RandomTrials {
    private static final int HALVINGS = 100;

    public NegativeBinomial {
      require(shape > -1, "shape", "The shape is %s; expected more than -1.", shape);
      require(
          success > 0 && success < 1,
          "success",
          "The probability is %s; expected more than 0 and less than 1.",
          success);
    }

    /** The one of a shape with a mean above 1, which falls as the probability grows. */
    public static NegativeBinomial of(double shape, double mean) {
      require(
          mean > 1 && mean <= 1e9,
          "trials",
          "The expected number of trials is %s; expected more than 1, such as 20.",
          mean);
      double low = Math.log(1e-300); // of the logarithm of the probability
      double high = Math.log1p(-1e-12);
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        boolean many = new NegativeBinomial(shape, Math.exp(middle)).mean() > mean;
        low = many ? middle : low;
        high = many ? high : middle;
      }
      return new NegativeBinomial(shape, Math.exp(high));
    }

    @Override
    public double mean() {
      double log = Math.log(success);
      double none = -Math.expm1(shape * log); // 1 - success^shape
      return shape == 0 ? (1 / success - 1) / -log : shape * (1 - success) / (success * none);
    }

    /** By inversion, term by term, from 1 up. */
    @Override
    public long draw(RandomGenerator random) {
      double left = random.nextDouble();
      double chance = (1 - success) * ratio();
      long number = 1;
      // what is left below rounding belongs to the last number that has a chance at all
      while (left >= chance && chance > Double.MIN_NORMAL) {
        left -= chance;
        chance *= (1 - success) * (number + shape) / (number + 1);
        number++;
      }
      return number;
    }

    /** {@code shape / (success^-shape - 1)}, by continuity at 0. */
    private double ratio() {
      double log = StrictMath.log(success);
      return shape == 0 ? -1 / log : shape / StrictMath.expm1(-shape * log);
    }

    @Override
    public RenyiCurve best(RenyiCurve base) {
      double log = Math.log(1 / success);
      double other =
          Orders.best(each -> (1 + shape) * ((1 - 1 / each) * base.at(each) + log / each));
      double extra = (1 + shape) * ((1 - 1 / other) * base.at(other) + log / other);
      return order -> base.at(order) + extra + Math.log(mean()) / (order - 1);
    }
  }

  /** A Poisson number (their Theorem 6); when it is 0 nothing is released. */
  record Poisson(double mean) implements RandomTrials {
    private static final double PART = 500;

    public Poisson {
      require(
          mean > 0 && mean <= 1e9,
          "trials",
          "The expected number of trials is %s; expected more than 0, such as 20.",
          mean);
    }

    /** By inversion, in parts whose chance of none is above 0. */
    @Override
    public long draw(RandomGenerator random) {
      long number = 0;
      double rest = mean;
      for (; rest > PART; rest -= PART) {
        number += draw(PART, random);
      }
      return number + draw(rest, random);
    }

    private static long draw(double mean, RandomGenerator random) {
      double left = random.nextDouble();
      double chance = StrictMath.exp(-mean);
      long number = 0;
      while (left >= chance && (chance > Double.MIN_NORMAL || number < mean)) {
        left -= chance;
        number++;
        chance *= mean / number;
      }
      return number;
    }

    @Override
    public RenyiCurve best(RenyiCurve base) {
      return order -> {
        double epsilon = Math.log1p(1 / (order - 1));
        double delta = base.delta(epsilon);
        return base.at(order) + mean * delta + Math.log(mean) / (order - 1);
      };
    }
  }
}
