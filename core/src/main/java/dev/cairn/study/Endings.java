package dev.cairn.study;

import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.util.Map;

/** The events that end a trial, as said of one of its attempts. */
final class Endings {
  private static final double[] NONE = {};

  private Endings() {}

  /** With its result; without a cost (NaN), the seconds since the trial began. */
  static Event.Told complete(Trial trial, int attempt, Measured values, double cost, long now) {
    return told(trial, attempt, State.COMPLETE, values, cost, "", now);
  }

  /** Before its end: the last report stands for it. */
  static Event.Told pruned(Trial trial, int attempt, Report last, long now) {
    var values = new Measured(last.objectives(), last.constraints(), Map.of(), "");
    return told(trial, attempt, State.PRUNED, values, Double.NaN, "", now);
  }

  /** Without a usable value. */
  static Event.Told failed(Trial trial, int attempt, String why, long now) {
    var nothing = new Measured(NONE, NONE, Map.of(), "");
    return told(trial, attempt, State.FAILED, nothing, Double.NaN, why, now);
  }

  private static Event.Told told(
      Trial trial,
      int attempt,
      State state,
      Measured values,
      double cost,
      String failure,
      long now) {
    return new Event.Told(
        trial.number(),
        attempt,
        state,
        values.objectives(),
        values.constraints(),
        values.metrics(),
        Double.isNaN(cost) ? (now - trial.started()) / 1000.0 : cost,
        failure,
        now);
  }
}
