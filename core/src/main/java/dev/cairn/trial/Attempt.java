package dev.cairn.trial;

import java.util.Arrays;

/**
 * Who runs it, how far, and whether it started over; how many attempts failed, how many in a row
 * were lost without news, how many reports were there before this one, where the trial paused last,
 * and how far each attempt before was to run.
 */
record Attempt(
    int count,
    State state,
    String session,
    double until,
    boolean startedOver,
    int failures,
    int losses,
    int reportsBefore,
    double pausedAt,
    double[] before) {
  private static final double[] NONE = {};

  static Attempt first(State state, String session, double until) {
    return new Attempt(1, state, session, until, false, 0, 0, 0, Double.NaN, NONE);
  }

  Attempt next(Event.Resumed e, int reports, int lost) {
    return new Attempt(
        e.attempt(),
        State.RUNNING,
        e.session(),
        e.until(),
        false,
        failures,
        lost,
        reports,
        pausedAt,
        looks());
  }

  double[] looks() {
    if (session.equals(Event.Resumed.TO_END)) {
      return before;
    }
    double[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = until;
    return all;
  }

  Attempt in(State changed) {
    return with(changed, startedOver, failures, losses, pausedAt);
  }

  Attempt lost(Loss loss, boolean news) {
    int failed = loss == Loss.FAILED ? failures + 1 : failures;
    int lost = (news ? 0 : losses) + (loss == Loss.GONE ? 1 : 0);
    return with(State.STALE, startedOver, failed, lost, pausedAt);
  }

  Attempt restarted() {
    return with(state, true, failures, losses, pausedAt);
  }

  Attempt paused(double at) {
    return with(State.PAUSED, startedOver, failures, losses, at);
  }

  private Attempt with(State changed, boolean again, int failed, int lost, double paused) {
    return new Attempt(
        count, changed, session, until, again, failed, lost, reportsBefore, paused, before);
  }
}
