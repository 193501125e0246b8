package dev.cairn.samplers.beam;

import dev.cairn.space.Column;
import dev.cairn.space.Domain;

/**
 * A number from 0 up whose effect is measured by its factor.
 *
 * @param base the small value to start from
 * @param factor of one step
 */
record Strength(int column, Domain domain, double base, double factor) {
  private static final double SHARE = 32; // of the largest value, where the range begins at 0

  static Strength of(Column column, DoublingBeamOptions options) {
    Domain domain = column.domain();
    double small = domain.low() > 0 ? domain.low() : domain.high() / SHARE;
    double wide = Math.pow(domain.high() / small, 1.0 / options.steps());
    double base = Math.max(domain.nearest(small), least(domain, small));
    return new Strength(column.index(), domain, base, Math.max(options.factor(), wide));
  }

  /** Whether a column can be one: a number of a range within [0, inf) with two values. */
  static boolean possible(Column column) {
    Domain domain = column.domain();
    return column.parameter().width() == 1
        && domain.ordered()
        && domain.levels() != 1
        && domain.low() >= 0;
  }

  /** The least value above 0. */
  private static double least(Domain domain, double otherwise) {
    return domain.low() > 0 || domain.levels() == 0
        ? otherwise
        : domain.high() / (domain.levels() - 1);
  }

  double start() {
    return domain.encode(base);
  }

  /**
   * The unit coordinate a part of a step away; that of the next value where there are steps, and
   * the given one where the range ends.
   *
   * @param part of a step, as a power of the factor; negative for down
   */
  double moved(double unit, double part) {
    double raw = domain.decode(unit);
    double next = domain.nearest(Math.max(raw, base * (part > 0 ? 1 : 0)) * stride(raw, part));
    if (next == raw && domain.levels() > 0) {
      double size = (domain.high() - domain.low()) / (domain.levels() - 1);
      next = domain.nearest(raw + Math.signum(part) * size);
    }
    return next == raw ? unit : domain.encode(next);
  }

  /** From 0 a step leads to the base. */
  private double stride(double raw, double part) {
    return raw < base && part > 0 ? 1 : Math.pow(factor, part);
  }
}
