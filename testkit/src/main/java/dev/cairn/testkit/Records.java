package dev.cairn.testkit;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Control;
import dev.cairn.study.Study;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Report;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A study in memory and what its log says. */
record Records(StudySpec spec, MemoryJournal journal) {

  /** A study in which these events have happened. */
  static Records of(StudySpec spec, List<Event> events) {
    MemoryJournal journal = new MemoryJournal();
    journal.append(spec.name(), 0, events);
    return new Records(spec, journal);
  }

  Study open(long epoch) throws IOException {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(epoch));
    return Study.open(spec, journal, clock, "session" + epoch);
  }

  Control control() {
    return new Control(journal, spec.name(), InstantSource.fixed(Instant.EPOCH));
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    journal.read(spec.name(), 0, (place, event) -> events.add(event));
    return events;
  }

  /** The trial that the newest event is a report of; -1 where it is none. */
  int lastReported() {
    List<Event> events = events();
    return events.get(events.size() - 1) instanceof Event.Reported e ? e.trial() : -1;
  }

  /**
   * Each settlement of a trial (paused, complete, pruned, failed) in order, without times, sessions
   * and attempts: what an interrupted study has in common with an uninterrupted one.
   */
  List<String> settlements() {
    List<String> settlements = new ArrayList<>();
    Ledger ledger = new Ledger();
    for (Event event : events()) {
      boolean effective = ledger.add(event);
      if (effective && event instanceof Event.Paused e) {
        settlements.add(describe(ledger.trial(e.trial()).orElseThrow()));
      } else if (effective && event instanceof Event.Told e) {
        settlements.add(describe(ledger.trial(e.trial()).orElseThrow()));
      }
    }
    return settlements;
  }

  static String describe(Trial trial) {
    StringBuilder text = new StringBuilder();
    text.append(trial.number()).append(' ').append(trial.state());
    trial.origin().ifPresent(origin -> text.append(' ').append(origin));
    text.append(" until ").append(trial.until());
    text.append(trial.suggested() ? Arrays.toString(trial.row()) : "");
    text.append(trial.suggested() ? Arrays.toString(trial.unit()) : "");
    text.append(Arrays.toString(trial.objectives())).append(Arrays.toString(trial.constraints()));
    for (Report report : trial.reports()) {
      text.append(" ").append(report.at());
      text.append(Arrays.toString(report.objectives()));
      text.append(Arrays.toString(report.constraints()));
    }
    return text.toString();
  }
}
