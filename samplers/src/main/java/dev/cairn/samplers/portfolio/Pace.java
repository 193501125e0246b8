package dev.cairn.samplers.portfolio;

import dev.cairn.trial.Sequence;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;

/**
 * How fast a search for one objective gets on.
 *
 * @param first the values of the first feasible trials
 * @param centre the median of the first ten, NaN before
 * @param mark the value at the last step forward; the next is a value that is better by a
 *     thousandth of what the mark is better than the centre
 * @param still trials that were completed since that step, none before there are ten values
 */
record Pace(Sequence<Double> first, double centre, double mark, int still) {
  private static final int FIRST = 10;
  private static final double STEP = 1e-3;

  static final Pace START = new Pace(Sequence.empty(), Double.NaN, Double.NaN, 0);

  /** After one trial more, which may have been made elsewhere. */
  Pace and(Trial trial) {
    if (trial.state() != State.COMPLETE) {
      return this;
    }
    boolean counts = trial.feasible();
    if (counts && first.size() < FIRST) {
      return started(first.plus(trial.objectives()[0]));
    }
    boolean step = counts && trial.objectives()[0] < mark - STEP * (centre - mark);
    double reached = step ? trial.objectives()[0] : mark;
    return new Pace(first, centre, reached, step || first.size() < FIRST ? 0 : still + 1);
  }

  private static Pace started(Sequence<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    double middle = values.size() < FIRST ? Double.NaN : sorted[FIRST / 2];
    return new Pace(values, middle, sorted[0], 0);
  }
}
