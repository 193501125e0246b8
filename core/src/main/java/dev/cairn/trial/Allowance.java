package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * How much a study may use over all its runs; none of the limits need be there.
 *
 * @param trials the number of trials
 * @param evaluations full-fidelity equivalents
 * @param time the time during which trials run
 */
public record Allowance(OptionalInt trials, OptionalDouble evaluations, Optional<Duration> time) {

  public static final Allowance UNLIMITED =
      new Allowance(OptionalInt.empty(), OptionalDouble.empty(), Optional.empty());

  public Allowance {
    require(
        trials.isEmpty() || trials.getAsInt() > 0,
        "budget.trials",
        "The budget of trials is %s; expected 1 or more.",
        trials.orElse(0));
    require(
        evaluations.isEmpty() || evaluations.getAsDouble() > 0,
        "budget.evaluations",
        "The budget of evaluations is %s; expected more than 0.",
        evaluations.orElse(0));
    require(
        time.isEmpty() || (!time.get().isNegative() && !time.get().isZero()),
        "budget.time",
        "The budget of time is %s; expected more than 0, such as 10m.",
        time.orElse(Duration.ZERO));
  }

  /** So many trials and no other limit. */
  public static Allowance trials(int number) {
    return UNLIMITED.withTrials(number);
  }

  public Allowance withTrials(int number) {
    return new Allowance(OptionalInt.of(number), evaluations, time);
  }

  public Allowance withEvaluations(double number) {
    return new Allowance(trials, OptionalDouble.of(number), time);
  }

  public Allowance withTime(Duration limit) {
    return new Allowance(trials, evaluations, Optional.of(limit));
  }

  /** The used part, in [0, 1], of the limit that is nearest; empty without limits. */
  public OptionalDouble share(int trialsUsed, double evaluationsUsed, Duration timeUsed) {
    var shares = DoubleStream.builder();
    trials.ifPresent(most -> shares.add((double) trialsUsed / most));
    evaluations.ifPresent(most -> shares.add(evaluationsUsed / most));
    time.ifPresent(most -> shares.add(seconds(timeUsed) / seconds(most)));
    return shares.build().map(share -> Math.min(1, share)).max();
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() * 1e-9;
  }
}
