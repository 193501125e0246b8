package dev.cairn.math.optimize;

/**
 * Where a line search looks: from its best step towards the other end, which is beyond a minimum if
 * the interval is bracketed (Moré and Thuente 1994, sections 2 and 4).
 */
record Interval(Knot best, Knot other, boolean bracketed) {

  private static final double MARGIN = 0.66; // how near a step may come to the other end

  double low() {
    return Math.min(best.step(), other.step());
  }

  double high() {
    return Math.max(best.step(), other.step());
  }

  /** The interval after a trial, judged by the function less a line. */
  Interval narrowed(Knot trial, double line) {
    if (isHigher(trial.less(line), best.less(line))) {
      return new Interval(best, trial, true);
    }
    return turns(trial.less(line), best.less(line))
        ? new Interval(trial, best, true)
        : new Interval(trial, other, bracketed);
  }

  /** The step after a trial, from interpolating the function less a line. */
  double next(Knot trial, double line, double least, double most) {
    Knot t = trial.less(line);
    Knot b = best.less(line);
    if (isHigher(t, b)) {
      return higher(t, b);
    }
    if (turns(t, b)) {
      return farther(t, t.cubic(b), t.secant(b));
    }
    double end = t.step() > best.step() ? most : least;
    if (Math.abs(t.slope()) < Math.abs(b.slope())) {
      return Math.max(least, Math.min(most, flatter(t, b, end)));
    }
    return bracketed ? t.cubic(other.less(line)) : end;
  }

  private static double higher(Knot trial, Knot best) {
    double cubic = best.cubic(trial);
    double parabola = best.parabola(trial);
    return nearer(best, cubic, parabola) == cubic ? cubic : (cubic + parabola) / 2;
  }

  private double flatter(Knot trial, Knot best, double end) {
    double share = trial.cubicShare(best);
    double cubic = share < 0 ? trial.step() + share * (best.step() - trial.step()) : end;
    double secant = trial.secant(best);
    if (!bracketed) {
      return farther(trial, cubic, secant);
    }
    double margin = trial.step() + MARGIN * (other.step() - trial.step());
    double near = nearer(trial, cubic, secant);
    return trial.step() > best.step() ? Math.min(margin, near) : Math.max(margin, near);
  }

  private static double nearer(Knot from, double a, double b) {
    return Math.abs(a - from.step()) < Math.abs(b - from.step()) ? a : b;
  }

  private static double farther(Knot from, double a, double b) {
    return Math.abs(a - from.step()) > Math.abs(b - from.step()) ? a : b;
  }

  private static boolean isHigher(Knot trial, Knot best) {
    return trial.value() > best.value();
  }

  private static boolean turns(Knot trial, Knot best) {
    return trial.slope() * Math.signum(best.slope()) < 0;
  }
}
