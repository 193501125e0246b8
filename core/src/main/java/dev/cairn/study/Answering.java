package dev.cairn.study;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Loss;
import dev.cairn.trial.Measured;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What workers say of trials that run. An attempt that is no longer current changes nothing. The
 * caller holds the log's lock.
 */
final class Answering {
  private final Log log;
  private final InstantSource clock;

  Answering(Log log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * Values of a running trial at a fidelity. Broken values fail the trial. The verdict on an
   * attempt that is no longer current is {@link Verdict#STOP}. A fidelity that was reported before,
   * as by an objective that starts over when resumed, is passed over; the log says once that the
   * attempt started over.
   */
  Verdict report(int trial, int attempt, double at, Evaluation values) throws IOException {
    StudySpec spec = spec();
    Measured measured = Measured.report(spec, values.values());
    Optional<String> problem =
        problem(spec, at, measured).or(() -> log.schedule().lacking(trial, at, measured));
    if (problem.isPresent()) {
      fail(trial, attempt, problem.get());
      return Verdict.STOP;
    }
    Optional<Trial> running = log.running(trial, attempt);
    if (running.isPresent() && running.get().reached() >= at) {
      double from = spec.fidelity().orElseThrow().start(running.get().from(at), at);
      boolean current = startedOver(running.get(), from);
      return current ? Verdict.CONTINUE : Verdict.STOP;
    }
    Event reported =
        new Event.Reported(
            trial,
            attempt,
            at,
            measured.objectives(),
            measured.constraints(),
            measured.metrics(),
            clock.millis());
    return appendFor(trial, attempt, reported) ? judge(trial, attempt) : Verdict.STOP;
  }

  /**
   * An attempt that had nothing to go on from has done something. No news where its step of a grid
   * starts anew anyway.
   */
  boolean startedOver(int trial, int attempt) throws IOException {
    Optional<Trial> running = log.running(trial, attempt);
    return running.isPresent() && (anew(running.get()) || startedOver(running.get(), 0));
  }

  private boolean anew(Trial trial) {
    return spec().fidelity().orElseThrow().start(trial.reached(), trial.until()) == 0;
  }

  private boolean startedOver(Trial trial, double from) throws IOException {
    return trial.startedOver()
        || appendFor(
            trial.number(),
            trial.attempt(),
            new Event.Restarted(trial.number(), trial.attempt(), from, clock.millis()));
  }

  private StudySpec spec() {
    return log.ledger().view().spec();
  }

  private static Optional<String> problem(StudySpec spec, double at, Measured measured) {
    if (spec.fidelity().isEmpty()) {
      return Optional.of(
          "The trial reported, but the study declares no fidelity; add fidelity: {name: epoch,"
              + " low: 1, high: 50}.");
    }
    return spec.fidelity()
        .flatMap(fidelity -> fidelity.problem(at))
        .or(() -> measured.valid() ? Optional.empty() : Optional.of(measured.problem()));
  }

  Verdict judge(int trial, int attempt) throws IOException {
    Trial reported = log.ledger().trial(trial).orElseThrow();
    Verdict verdict = log.schedule().judge(reported);
    if (verdict == Verdict.PAUSE) {
      appendFor(trial, attempt, new Event.Paused(trial, attempt, clock.millis()));
    } else if (verdict == Verdict.STOP) {
      end(Endings.pruned(reported, attempt, reported.lastReport().orElseThrow(), clock.millis()));
    }
    return verdict;
  }

  /**
   * The result of a running trial. A value that is missing, misnamed or not finite fails it. A
   * trial that ran to less than the full fidelity is judged as by a report there. Without effect,
   * and false, when the attempt is no longer current.
   */
  boolean tell(int trial, int attempt, Evaluation values) throws IOException {
    StudySpec spec = spec();
    Measured measured = Measured.result(spec, values.values());
    if (!measured.valid()) {
      return fail(trial, attempt, measured.problem());
    }
    Optional<Trial> running = log.running(trial, attempt);
    if (running.isEmpty()) {
      late(trial, attempt, measured, values.cost());
      return false;
    }
    Trial current = running.get();
    if (current.until() < spec.fullFidelity() && settledAt(current, values)) {
      return true;
    }
    return end(Endings.complete(current, attempt, measured, values.cost(), clock.millis()));
  }

  /** Records the result of an attempt that was given up; the log's readers pass it over. */
  private void late(int trial, int attempt, Measured values, double cost) throws IOException {
    Optional<Trial> taken =
        log.ledger().trial(trial).filter(t -> t.attempt() > attempt || t.state() == State.STALE);
    if (taken.isPresent()) {
      log.appendAnywhere(Endings.complete(taken.get(), attempt, values, cost, clock.millis()));
    }
  }

  /** Reports a result at the fidelity the trial ran to; whether that settled the trial. */
  private boolean settledAt(Trial trial, Evaluation values) throws IOException {
    return trial.reached() < trial.until()
        && report(trial.number(), trial.attempt(), trial.until(), values) != Verdict.CONTINUE;
  }

  /** A running trial ended without a result; it is run again while the study's retries last. */
  boolean fail(int trial, int attempt, String why) throws IOException {
    Optional<Trial> running = log.running(trial, attempt);
    if (running.isEmpty()) {
      return false;
    }
    return running.get().failures() < spec().policy().retries()
        ? again(trial, attempt, Loss.FAILED, why)
        : end(Endings.failed(running.get(), attempt, why, clock.millis()));
  }

  /** A running trial's session or worker is gone; it is run again while its losses allow. */
  boolean lose(int trial, int attempt, String why) throws IOException {
    Optional<Trial> running = log.running(trial, attempt);
    if (running.isEmpty()) {
      return false;
    }
    int losses = running.get().losses() + 1;
    return losses < spec().policy().losses()
        ? again(trial, attempt, Loss.GONE, why)
        : end(Endings.failed(running.get(), attempt, givenUp(losses, why), clock.millis()));
  }

  private static String givenUp(int losses, String why) {
    return "%s\nIt was lost %s in a row, without a report between (losses: %s), and is given up."
            .formatted(why, losses == 1 ? "once" : losses + " times", losses)
        + " Maybe its objective ends the process, or needs more memory than there is.";
  }

  /** A running trial is given back in order; whoever asks next runs it again. */
  boolean giveBack(int trial, int attempt, String why) throws IOException {
    return again(trial, attempt, Loss.RETURNED, why);
  }

  private boolean again(int trial, int attempt, Loss loss, String why) throws IOException {
    return appendFor(trial, attempt, new Event.Lost(trial, attempt, loss, why, clock.millis()));
  }

  boolean end(Event.Told ending) throws IOException {
    return appendFor(ending.trial(), ending.attempt(), ending);
  }

  /**
   * Appends an event of a running attempt, wherever the log ends; false when that attempt is no
   * longer current, if only since this process last read the log.
   */
  private boolean appendFor(int trial, int attempt, Event event) throws IOException {
    return log.running(trial, attempt).isPresent() && log.appendAnywhere(event);
  }
}
