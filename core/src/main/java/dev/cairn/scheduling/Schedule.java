package dev.cairn.scheduling;

import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Optional;

/**
 * A scheduler at work on one study: a state machine fed by the study's log. {@link #on} is called
 * for every event in order, after it took effect, and is the only place where its state changes;
 * the decisions are pure and are written to the log by the study. Not thread-safe. What a lost
 * attempt reported stands, and the next one's reports at fidelities that were reached are not in
 * the log; logs of old versions repeat them, so state is kept by trial, not by count. Each call
 * should cost at most the logarithm of the trials.
 */
public interface Schedule {
  /** Folds an event that took effect; also given are the finished trials after it. */
  void on(Event event, Sequence<Trial> finished);

  /** What a free slot does. */
  Directive next(StudyView view);

  /**
   * What a free slot does when no new trial may start, because the budget has room for no more: go
   * on with a paused one, or wait.
   */
  default Directive close(StudyView view) {
    Directive next = next(view);
    boolean goesOn = next instanceof Directive.Resume || next instanceof Directive.Choose;
    return goesOn ? next : new Directive.Idle();
  }

  /**
   * What a trial's report at a fidelity lacks that this schedule decides by, in words that the
   * trial fails with; empty when it lacks nothing.
   */
  default Optional<String> lacking(int trial, double at, Measured report) {
    return Optional.empty();
  }

  /**
   * Whether this schedule forks trials. A trial that pauses then leaves a copy of its state at that
   * fidelity, beside the state that it goes on with.
   */
  default boolean forks() {
    return false;
  }

  /** Whether it only launches trials and lets them run, whatever they report. */
  default boolean blind() {
    return false;
  }

  /**
   * Whether a paused trial may be resumed later, so that its state is kept; that of one that runs,
   * or is to be run again, is kept anyway, and that of one that ended is not.
   */
  default boolean needs(Trial trial) {
    return true;
  }

  /** Whether a trial may be forked from this copy later, so that it is kept. */
  default boolean needs(Origin copy) {
    return false;
  }

  /**
   * What a running trial does after its newest report, which {@link #on} has seen. Asked again when
   * the trial was lost before the answer came into the log.
   */
  Verdict judge(Trial trial);
}
