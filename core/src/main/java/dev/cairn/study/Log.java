package dev.cairn.study;

import dev.cairn.journal.Journal;
import dev.cairn.scheduling.Schedule;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A study's journal with the states folded from it, kept in step. Not thread-safe: the study holds
 * a lock around it.
 */
final class Log {
  private final Journal journal;
  private final String study;
  private final Schedule schedule;
  private final Ledger ledger = new Ledger();

  Log(Journal journal, String study, Schedule schedule) {
    this.journal = journal;
    this.study = study;
    this.schedule = schedule;
  }

  Ledger ledger() {
    return ledger;
  }

  Schedule schedule() {
    return schedule;
  }

  /** Folds what others have appended. */
  void catchUp() throws IOException {
    journal.read(study, ledger.version(), (place, event) -> fold(event));
  }

  /**
   * Folds what others have appended, then appends what is decided on the state that there is then;
   * nothing comes between. The answer is what was decided.
   */
  List<Event> decide(Supplier<List<Event>> decision) throws IOException {
    List<Event> decided = new ArrayList<>();
    journal.decide(
        study,
        ledger.version(),
        (at, event) -> fold(event),
        () -> {
          decided.clear();
          decided.addAll(decision.get());
          return decided;
        });
    decided.forEach(this::fold);
    return decided;
  }

  /** Appends wherever the log ends; the answer is whether the event took effect there. */
  boolean appendAnywhere(Event event) throws IOException {
    long place = journal.append(study, Journal.ANYWHERE, List.of(event));
    if (place == ledger.version()) {
      return fold(event);
    }
    boolean[] effective = {false};
    journal.read(study, ledger.version(), (at, each) -> effective[0] |= fold(each) && at == place);
    return effective[0];
  }

  /** The trial, if this attempt at it is running. */
  Optional<Trial> running(int trial, int attempt) {
    return ledger.trial(trial).filter(t -> t.attempt() == attempt && t.state() == State.RUNNING);
  }

  private boolean fold(Event event) {
    boolean effective = ledger.add(event);
    if (effective) {
      schedule.on(event, ledger.finished());
    }
    return effective;
  }
}
