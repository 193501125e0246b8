package dev.cairn.run;

import static dev.cairn.value.InvalidInputException.require;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a study is done: at the first limit reached. A budget counts the whole study, over all its
 * runs.
 *
 * @param trials the number of trials
 * @param evaluations full-fidelity equivalents
 * @param time the time during which trials ran
 * @param until objective values, in the user's direction, that one feasible trial must reach
 *     together
 * @param patience the number of trials without a better one
 */
public record Budget(
    OptionalInt trials,
    OptionalDouble evaluations,
    Optional<Duration> time,
    Map<String, Double> until,
    OptionalInt patience) {

  public static final Budget UNLIMITED =
      new Budget(
          OptionalInt.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Map.of(),
          OptionalInt.empty());

  public Budget {
    until = Map.copyOf(until);
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
    require(
        patience.isEmpty() || patience.getAsInt() > 0,
        "budget.patience",
        "The patience is %s; expected 1 or more.",
        patience.orElse(0));
  }

  public static Budget trials(int number) {
    return UNLIMITED.withTrials(number);
  }

  public Budget withTrials(int number) {
    return new Budget(OptionalInt.of(number), evaluations, time, until, patience);
  }

  public Budget withEvaluations(double number) {
    return new Budget(trials, OptionalDouble.of(number), time, until, patience);
  }

  public Budget withTime(Duration limit) {
    return new Budget(trials, evaluations, Optional.of(limit), until, patience);
  }

  public Budget withUntil(Map<String, Double> values) {
    return new Budget(trials, evaluations, time, values, patience);
  }

  public Budget withPatience(int number) {
    return new Budget(trials, evaluations, time, until, OptionalInt.of(number));
  }
}
