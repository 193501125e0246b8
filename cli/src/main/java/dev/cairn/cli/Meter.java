package dev.cairn.cli;

import dev.cairn.run.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much of a budget is spent, and how long the rest will take. */
record Meter(Budget budget) {
  private static final double ENOUGH = 1e-3;

  /** What has been used so far. */
  record Used(int trials, double evaluations, Duration time) {}

  /** The spent part in [0, 1] of the limit that is nearest; empty without a countable limit. */
  Optional<Double> fraction(Used used) {
    OptionalDouble share = budget.allowance().share(used.trials(), used.evaluations(), used.time());
    return share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
  }

  /** The time left at the pace since the fraction was {@code start}. */
  static Optional<Duration> left(double start, double now, Duration elapsed) {
    return now - start < ENOUGH
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - now) / (now - start))));
  }
}
