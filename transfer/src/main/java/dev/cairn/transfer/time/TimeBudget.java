package dev.cairn.transfer.time;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.transfer.Sizes;
import dev.cairn.transfer.law.LossLaw;
import java.util.Comparator;
import java.util.List;

/**
 * What a time budget buys: of each architecture as many steps as fit, and the loss that a law
 * expects of its parameters and of the tokens seen.
 */
public record TimeBudget(TimeLaw time, LossLaw loss, double seconds) {
  public TimeBudget {
    Sizes.positive("budget", seconds);
  }

  /**
   * One architecture within the budget.
   *
   * @param stepSeconds of a step
   * @param steps whole steps that fit
   * @param tokens seen by then
   */
  public record Plan(
      Architecture architecture, double stepSeconds, double steps, double tokens, double loss) {}

  /** All that fit at least one step, the least loss first. */
  public List<Plan> plans(List<Architecture> candidates) {
    List<Plan> plans =
        candidates.stream()
            .map(this::plan)
            .filter(plan -> plan.steps() >= 1)
            .sorted(Comparator.comparingDouble(Plan::loss))
            .toList();
    require(
        !plans.isEmpty(),
        "budget",
        "No architecture takes a step within %s s; give more time or smaller candidates.",
        seconds);
    return plans;
  }

  private Plan plan(Architecture architecture) {
    double step = time.seconds(architecture);
    double steps = Math.floor(seconds / step);
    double tokens = steps * architecture.tokens();
    double expected =
        steps >= 1 ? loss.at(architecture.parameters(), tokens) : Double.POSITIVE_INFINITY;
    return new Plan(architecture, step, steps, tokens, expected);
  }
}
