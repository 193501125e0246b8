package dev.cairn.math.optimize;

/**
 * The steps of a search for a point of sufficient decrease and small slope, the strong Wolfe
 * conditions (Moré and Thuente, Line search algorithms with guaranteed sufficient decrease, 1994;
 * the constants are those of L-BFGS-B). A step known to be within a tenth of a minimum is taken
 * without the second condition.
 */
final class LineSearch {

  private static final double DECREASE = 1e-3;
  private static final double CURVATURE = 0.9;
  private static final double TIGHT = 0.1; // interval, relative to its upper end
  private static final double SHRINKING = 0.66; // of the interval, in two steps
  private static final double NEAR = 1.1; // least and most extrapolation
  private static final double FAR = 4;
  private static final int LIMIT = 20;

  private final Knot origin;
  private final double line; // slope of sufficient decrease
  private Interval interval;
  private boolean auxiliary = true; // until the function less the line has had a minimum
  private double longest;
  private double width;
  private double previousWidth;
  private double low = 0;
  private double high;
  private double step;
  private int tried;
  private boolean returning; // to the best step known
  private boolean done;
  private boolean accepted;

  LineSearch(double value, double slope, double first, double longest) {
    this.origin = new Knot(0, value, slope);
    this.line = DECREASE * slope;
    this.interval = new Interval(origin, origin, false);
    this.longest = longest;
    this.width = longest;
    this.previousWidth = 2 * longest;
    this.step = Math.min(first, longest);
    this.high = step + FAR * step;
  }

  /** The next step to try; the last one tried if the search is done. */
  double step() {
    return step;
  }

  boolean done() {
    return done;
  }

  /** Whether the last step tried decreases the function sufficiently. */
  boolean accepted() {
    return accepted;
  }

  /** Takes in what the function is at {@link #step}. */
  void observe(double value, double slope) {
    Knot trial = new Knot(step, value, slope);
    tried++;
    accepted = trial.isFinite() && value <= origin.value() + step * line;
    done = isLast(trial);
    if (!done && trial.isFinite()) {
      advance(trial);
    } else if (!done) {
      step = (interval.best().step() + step) / 2;
      longest = step;
    }
  }

  private boolean isLast(Knot trial) {
    boolean flat = Math.abs(trial.slope()) <= -CURVATURE * origin.slope();
    boolean atEnd = step == longest && trial.slope() <= line;
    return returning || tried >= LIMIT || accepted && (flat || atEnd);
  }

  private void advance(Knot trial) {
    auxiliary &= !(accepted && trial.slope() >= 0);
    boolean tilt = auxiliary && !accepted && trial.value() <= interval.best().value();
    step = interval.next(trial, tilt ? line : 0, low, high);
    double from = interval.best().step();
    interval = interval.narrowed(trial, tilt ? line : 0);
    if (interval.bracketed()) {
      bisect();
      low = interval.low();
      high = interval.high();
    } else {
      low = step + NEAR * (step - from);
      high = step + FAR * (step - from);
    }
    settle();
  }

  /** Halves an interval that interpolation does not shrink. */
  private void bisect() {
    double now = interval.high() - interval.low();
    if (now >= SHRINKING * previousWidth) {
      step = (interval.low() + interval.high()) / 2;
    }
    previousWidth = width;
    width = now;
  }

  private void settle() {
    step = Math.max(0, Math.min(longest, step));
    double best = interval.best().step();
    boolean stuck =
        interval.bracketed() && (!(step > low && step < high) || high - low <= TIGHT * high);
    if (stuck || tried == LIMIT - 1) {
      step = best;
      returning = true;
      done = best == 0;
    }
  }
}
