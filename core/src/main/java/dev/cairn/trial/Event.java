package dev.cairn.trial;

import java.util.Map;

/**
 * What can happen in a study. A study is the ordered list of its events; everything else is folded
 * from them. Times are milliseconds since 1970; arrays are shared and read-only.
 */
public sealed interface Event {

  /**
   * The study was created, or opened with other options than before. Where more than before makes a
   * full evaluation, complete trials are paused ones from then on.
   */
  record Opened(StudySpec spec) implements Event {}

  /** A configuration to be tried before the sampler's own; identified by its place in the log. */
  record Enqueued(double[] row, String note) implements Event {}

  /** An observation made elsewhere. */
  record Imported(double[] row, double[] objectives, double[] constraints, String source, long time)
      implements Event {}

  /**
   * A free slot took a new trial.
   *
   * @param until the fidelity to run to, NaN without fidelity
   * @param enqueued the place of the enqueued configuration it takes, or -1
   */
  record Asked(int trial, double until, long enqueued, String session, long time)
      implements Event {}

  /** The configuration of a trial was chosen. */
  record Suggested(int trial, double[] row, Lineage lineage) implements Event {}

  /**
   * A free slot took a new trial that goes on from the state of another, with a configuration that
   * the scheduler chose.
   *
   * @param replaced the trial whose place it takes, -1 without
   */
  record Forked(
      int trial,
      Origin origin,
      int replaced,
      double[] row,
      Lineage lineage,
      double until,
      String session,
      long time)
      implements Event {}

  /** A paused, stale or failed trial runs again, as the given attempt. */
  record Resumed(int trial, int attempt, double until, String session, long time) implements Event {
    /** The session in whose name a trial is taken up only to be ended, so that nothing runs. */
    public static final String TO_END = "control";
  }

  /** Values on the way, at a fidelity. */
  record Reported(
      int trial,
      int attempt,
      double at,
      double[] objectives,
      double[] constraints,
      Map<String, Double> metrics,
      long time)
      implements Event {
    /** Nothing but objectives and constraints. */
    public Reported(
        int trial, int attempt, double at, double[] objectives, double[] constraints, long time) {
      this(trial, attempt, at, objectives, constraints, Map.of(), time);
    }
  }

  /**
   * An attempt does again what was done: it reported at a fidelity that the trial had reached
   * before, or came to a report or its result though it had nothing to go on from. Written once an
   * attempt.
   *
   * @param from the fidelity that it began at, as far as reports tell
   */
  record Restarted(int trial, int attempt, double from, long time) implements Event {}

  /** The scheduler halted a trial; it keeps its reports. */
  record Paused(int trial, int attempt, long time) implements Event {}

  /** An attempt at a trial came to nothing and the trial is to be run again. */
  record Lost(int trial, int attempt, Loss loss, String why, long time) implements Event {}

  /** A trial ended. */
  record Told(
      int trial,
      int attempt,
      State state,
      double[] objectives,
      double[] constraints,
      Map<String, Double> metrics,
      double cost,
      String failure,
      long time)
      implements Event {}

  /** A note or tag on a trial, or on the study when the trial is -1. */
  record Noted(int trial, boolean tag, String text, long time) implements Event {}

  /**
   * Somebody gave a command.
   *
   * @param trial which trial it is for, -1 for the study
   */
  record Commanded(int trial, Command command, String why, long time) implements Event {}

  /** A run said how much the study may use in all; the newest counts. */
  record Budgeted(Allowance allowance) implements Event {}
}
