package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Optional;

/**
 * What a study may reveal of any one record of its private data, and what it reveals at a look. A
 * look is an attempt at a trial, however it ends.
 *
 * @param epsilon the most it may reveal: whatever comes out was at most {@code exp(epsilon)} times
 *     as likely as without the record
 * @param delta but for this chance
 * @param look the private training of one look
 * @param draw how the number of trials is drawn of which only the best is released; without one,
 *     all that every look gives is
 */
public record Privacy(double epsilon, double delta, Look look, Optional<Draw> draw) {
  private static final double MOST_TRIALS = 1e6;
  private static final double LARGEST_SHAPE = 20;

  public Privacy {
    require(
        epsilon > 0 && Double.isFinite(epsilon),
        "privacy.epsilon",
        "The epsilon is %s; expected more than 0, such as 3.",
        epsilon);
    require(
        delta > 0 && delta < 1,
        "privacy.delta",
        "The delta is %s; expected more than 0 and less than one over the number of records, such"
            + " as 1e-5.",
        delta);
  }

  /**
   * A number, or what a trial has under a name times a number.
   *
   * @param of the name of a parameter or a fidelity; empty for the number alone
   */
  public record Amount(Optional<String> of, double factor) {
    public static Amount of(double number) {
      return new Amount(Optional.empty(), number);
    }

    /** So many for each one of what has the name. */
    public static Amount of(String name, double factor) {
      return new Amount(Optional.of(name), factor);
    }
  }

  /**
   * Training by steps that each see a random part of the records, through noise.
   *
   * @param samplingRate the chance of a record to be in a step's batch
   * @param noise the noise's standard deviation over the norm that gradients are clipped to
   * @param length how many steps, or epochs
   * @param epochs whether it is epochs, each of as many steps as see a record once on average
   */
  public record Look(Amount samplingRate, Amount noise, Amount length, boolean epochs) {}

  /** The distributions of the number of trials. */
  public enum Law {
    /** Truncated: at least 1. */
    NEGATIVE_BINOMIAL,
    /** May be 0. */
    POISSON
  }

  /**
   * How the number of trials is drawn.
   *
   * @param shape of a negative binomial number: 1 is geometric, 0 logarithmic; else not used
   * @param mean the expected number
   */
  public record Draw(Law law, double shape, double mean) {
    public Draw {
      require(
          shape > -1 && shape <= LARGEST_SHAPE,
          "privacy.shape",
          "The shape is %s; expected more than -1 and at most %s: 1 is geometric, 0 logarithmic.",
          shape,
          LARGEST_SHAPE);
      double least = law == Law.POISSON ? 0 : 1;
      require(
          mean > least && mean <= MOST_TRIALS,
          "privacy.trials",
          "The expected number of trials is %s; expected more than %s and at most %s, such as 20.",
          mean,
          least,
          MOST_TRIALS);
    }
  }
}
