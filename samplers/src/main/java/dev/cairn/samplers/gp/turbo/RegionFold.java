package dev.cairn.samplers.gp.turbo;

import dev.cairn.trial.Fold;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;

/**
 * Moves, grows and shrinks a trust region as trials end, and fits its model again whenever the
 * values have grown by a twentieth. A region whose side falls below the smallest is given up.
 */
record RegionFold(TurboOptions options, Surroundings surroundings) implements Fold<Trial, Region> {
  @Override
  public Region initial() {
    return Region.first(Sequence.empty(), options.initial());
  }

  @Override
  public Region add(Region state, Trial trial) {
    if (!trial.suggested()) {
      return state;
    }
    Region moved = resized(moved(state, trial), state, trial);
    if (moved.length() < options.smallest()) {
      return Region.first(moved.trials(), options.initial());
    }
    int news = moved.known() - moved.fitted();
    boolean due = !moved.modelled() || news >= Math.max(1, moved.known() / 20);
    return moved.known() >= options.startup() && due ? surroundings.fit(moved) : moved;
  }

  private static Region moved(Region state, Trial trial) {
    Sequence<Trial> trials = state.trials().plus(trial);
    Merit merit = Merit.of(trial);
    boolean best = merit.known() && (state.centre() < 0 || merit.beats(Merit.of(state.best())));
    return new Region(
        trials,
        state.born(),
        best ? trials.size() - 1 : state.centre(),
        state.known() + (merit.known() ? 1 : 0),
        state.length(),
        state.successes(),
        state.failures(),
        state.fits(),
        state.fitted());
  }

  /** Trials count once there is a model. */
  private Region resized(Region moved, Region before, Trial trial) {
    if (!before.modelled()) {
      return moved;
    }
    boolean success = Merit.of(trial).improves(Merit.of(before.best()));
    int successes = success ? moved.successes() + 1 : 0;
    int failures = success ? 0 : moved.failures() + 1;
    double length = moved.length();
    if (successes == options.successes()) {
      length = Math.min(2 * length, options.largest());
      successes = 0;
    } else if (failures == options.tolerance(surroundings.columns())) {
      length /= 2;
      failures = 0;
    }
    return new Region(
        moved.trials(),
        moved.born(),
        moved.centre(),
        moved.known(),
        length,
        successes,
        failures,
        moved.fits(),
        moved.fitted());
  }
}
