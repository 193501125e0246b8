package dev.cairn.samplers.differential;

import dev.cairn.space.Column;
import java.util.random.RandomGenerator;

/**
 * Makes one coordinate of a mutant from those of members, of which some may be NaN where inactive.
 */
record Mutant(DifferentialOptions options, RandomGenerator random) {

  /** From base towards a goal (which may be the base itself) and by the difference of two. */
  double coordinate(Column column, double base, double goal, double plus, double minus) {
    if (!column.domain().ordered()) {
      return category(base, goal, plus, minus);
    }
    double f = options.scale();
    double from = Double.isNaN(base) ? random.nextDouble() : base;
    double pull = Double.isNaN(goal) ? 0 : goal - from;
    double step = Double.isNaN(plus - minus) ? 0 : plus - minus;
    return inside(from + f * pull + f * step);
  }

  private static double inside(double unit) {
    return Math.min(1, Math.max(0, unit));
  }

  /** Categories differ or do not: where the two do, there may be a jump to any. */
  private double category(double base, double goal, double plus, double minus) {
    boolean jump = plus != minus && random.nextDouble() < options.scale();
    if (jump || Double.isNaN(base)) {
      return random.nextDouble();
    }
    boolean follow = !Double.isNaN(goal) && random.nextDouble() < options.scale();
    return follow ? goal : base;
  }
}
