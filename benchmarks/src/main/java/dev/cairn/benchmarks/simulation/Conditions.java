package dev.cairn.benchmarks.simulation;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.random.Stream;

/**
 * What goes wrong with simulated workers. What befalls an attempt depends on the study's seed, the
 * trial and the attempt only.
 *
 * @param stragglers the share of attempts that are slow
 * @param slowness how many times longer these take
 * @param failures the share of attempts that fail, anywhere on their way
 * @param delay seconds from a decision until a worker begins, on average; exponential
 */
public record Conditions(double stragglers, double slowness, double failures, double delay) {
  /** Nothing goes wrong. */
  public static final Conditions IDEAL = new Conditions(0, 1, 0, 0);

  private static final long KEY = 0x57A7E;

  public Conditions {
    require(
        stragglers >= 0 && stragglers <= 1,
        "stragglers",
        "The share of stragglers is %s; expected 0 to 1.",
        stragglers);
    require(slowness >= 1, "slowness", "The slowness is %s; expected 1 or more.", slowness);
    require(
        failures >= 0 && failures < 1,
        "failures",
        "The share of failures is %s; expected 0 or more, and less than 1.",
        failures);
    require(delay >= 0, "delay", "The delay is %s; expected 0 or more.", delay);
  }

  /**
   * What befalls an attempt.
   *
   * @param factor how many times longer it takes
   * @param delay seconds until it begins
   * @param failsAt the part of its way, from 0 to 1, at which it fails; infinite for none
   */
  record Fate(double factor, double delay, double failsAt) {}

  Fate of(long seed, int trial, int attempt) {
    Stream random = Stream.of(KEY, seed, trial, attempt);
    boolean slow = random.nextDouble() < stragglers;
    boolean fails = random.nextDouble() < failures;
    double part = random.nextDouble();
    double wait = -delay * StrictMath.log1p(-random.nextDouble());
    return new Fate(slow ? slowness : 1, wait, fails ? part : Double.POSITIVE_INFINITY);
  }
}
