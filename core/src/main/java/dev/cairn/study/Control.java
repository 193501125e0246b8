package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Command;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Loss;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Commands to a study that exists, from any process that shares its journal. They are events of its
 * log; runs follow them when they next look at it, which is within a second or so. Not thread-safe.
 */
public final class Control {
  private final Journal journal;
  private final String study;
  private final InstantSource clock;
  private final Ledger ledger = new Ledger();

  public Control(Journal journal, String study, InstantSource clock) {
    this.journal = journal;
    this.study = study;
    this.clock = clock;
  }

  /** Lets no trial start or go on; those that run are finished, and runs wait. */
  public void pause(String why) throws IOException {
    append(() -> List.of(command(-1, Command.PAUSE, why)));
  }

  /** Lets a paused study go on. */
  public void resume() throws IOException {
    append(() -> List.of(command(-1, Command.RESUME, "")));
  }

  /** Ends the runs that are under way, once the trials that run are finished. */
  public void stop(String why) throws IOException {
    append(() -> List.of(command(-1, Command.STOP, why)));
  }

  /** Ends the runs that are under way; the trials that run are for the next run to take up. */
  public void stopNow(String why) throws IOException {
    append(
        () -> {
          var events = new ArrayList<Event>(List.of(command(-1, Command.STOP, why)));
          ledger.running().forEach(trial -> events.add(returned(trial, "The study was stopped.")));
          return events;
        });
  }

  /** Takes a trial from its worker; it is run again, from its checkpoint, once it is resumed. */
  public void pause(int number, String why) throws IOException {
    append(
        () -> {
          Trial trial = trial(number);
          require(
              trial.state() == State.RUNNING || trial.state() == State.STALE,
              "trial",
              "Trial %s is %s; only one that runs can be paused.",
              number,
              word(trial));
          Event held = command(number, Command.PAUSE, why);
          return trial.state() == State.RUNNING
              ? List.of(returned(trial, "It was paused."), held)
              : List.of(held);
        });
  }

  /** Lets a trial go on that was paused by {@link #pause(int, String)}. */
  public void resume(int number) throws IOException {
    append(
        () -> {
          Trial trial = trial(number);
          require(
              ledger.orders().held().contains(number) && !trial.state().finished(),
              "trial",
              "Trial %s is %s; only one that was paused by hand can be resumed so.",
              number,
              word(trial));
          return List.of(command(number, Command.RESUME, ""));
        });
  }

  /** Ends a trial for good: pruned at its last report, failed where it has none. */
  public void stop(int number, String why) throws IOException {
    append(
        () -> {
          Trial trial = trial(number);
          require(
              !trial.state().finished(),
              "trial",
              "Trial %s is %s already; only one that has not ended can be stopped.",
              number,
              word(trial));
          return stopped(trial, why.isEmpty() ? "Stopped by hand." : "Stopped by hand: " + why);
        });
  }

  private List<Event> stopped(Trial trial, String why) {
    long now = clock.millis();
    boolean runs = trial.state() == State.RUNNING;
    int attempt = trial.attempt() + (runs ? 0 : 1);
    var events = new ArrayList<Event>();
    if (!runs) {
      events.add(
          new Event.Resumed(trial.number(), attempt, trial.until(), Event.Resumed.TO_END, now));
    }
    events.add(
        trial
            .lastReport()
            .map(last -> Endings.pruned(trial, attempt, last, now))
            .orElseGet(() -> Endings.failed(trial, attempt, why, now)));
    events.add(new Event.Noted(trial.number(), false, why, now));
    return events;
  }

  private Trial trial(int number) {
    return ledger
        .trial(number)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "trial",
                    "There is no trial %s in '%s'; its trials are 0 to %s."
                        .formatted(number, study, ledger.view().asked() - 1)));
  }

  private String word(Trial trial) {
    return ledger.orders().held().contains(trial.number())
        ? "paused by hand"
        : trial.state().name().toLowerCase(Locale.ROOT);
  }

  private Event command(int trial, Command command, String why) {
    return new Event.Commanded(trial, command, why, clock.millis());
  }

  private Event returned(Trial trial, String why) {
    return new Event.Lost(trial.number(), trial.attempt(), Loss.RETURNED, why, clock.millis());
  }

  /** Decides on the log as it stands and appends there. */
  private void append(Journal.Decision decision) throws IOException {
    journal.decide(study, ledger.version(), (place, event) -> ledger.add(event), decision);
  }
}
