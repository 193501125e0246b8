package dev.cairn.run;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Allowance;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.StudySpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a study is done: at the first limit reached. A budget counts the whole study, over all its
 * runs.
 *
 * @param allowance the trials, evaluations and time it may use
 * @param until objective values, in the user's direction, that one feasible trial must reach
 *     together
 * @param patience the number of trials without a better one
 */
public record Budget(Allowance allowance, Map<String, Double> until, OptionalInt patience) {

  public static final Budget UNLIMITED =
      new Budget(Allowance.UNLIMITED, Map.of(), OptionalInt.empty());

  public Budget {
    until = Map.copyOf(until);
    require(
        patience.isEmpty() || patience.getAsInt() > 0,
        "budget.patience",
        "The patience is %s; expected 1 or more.",
        patience.orElse(0));
  }

  public static Budget trials(int number) {
    return UNLIMITED.withTrials(number);
  }

  public OptionalInt trials() {
    return allowance.trials();
  }

  /** In full-fidelity equivalents. */
  public OptionalDouble evaluations() {
    return allowance.evaluations();
  }

  /** The time during which trials ran. */
  public Optional<Duration> time() {
    return allowance.time();
  }

  public Budget withTrials(int number) {
    return with(allowance.withTrials(number));
  }

  public Budget withEvaluations(double number) {
    return with(allowance.withEvaluations(number));
  }

  public Budget withTime(Duration limit) {
    return with(allowance.withTime(limit));
  }

  /** Refuses a study that this cannot end. */
  public void check(StudySpec spec) {
    List<String> goals = spec.goals().stream().map(Goal::name).toList();
    until
        .keySet()
        .forEach(
            name ->
                require(
                    goals.contains(name),
                    "budget.until",
                    "The budget waits for '%s', which is no objective; expected one of %s.",
                    name,
                    String.join(", ", goals)));
    require(
        spec.privacy().flatMap(Privacy::draw).isEmpty() || (until.isEmpty() && patience.isEmpty()),
        "budget",
        "until and patience end a study by its scores, on which a random number of trials must not"
            + " depend; expected another limit or none, or privacy with number: fixed.");
  }

  private Budget with(Allowance other) {
    return new Budget(other, until, patience);
  }

  public Budget withUntil(Map<String, Double> values) {
    return new Budget(allowance, values, patience);
  }

  public Budget withPatience(int number) {
    return new Budget(allowance, until, OptionalInt.of(number));
  }
}
