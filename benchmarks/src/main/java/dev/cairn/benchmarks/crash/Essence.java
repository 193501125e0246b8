package dev.cairn.benchmarks.crash;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A study's events in words, as if no attempt had been lost: without lost attempts and their being
 * taken up, without times, costs, sessions and the numbers of attempts. What an interrupted study
 * has in common with an uninterrupted one.
 */
final class Essence {
  private final Ledger ledger = new Ledger();
  private final List<String> lines = new ArrayList<>();

  private Essence() {}

  static List<String> of(Journal journal, String study) throws IOException {
    Essence essence = new Essence();
    journal.read(study, 0, (place, event) -> essence.add(event));
    return essence.lines;
  }

  private void add(Event event) {
    boolean again = event instanceof Event.Resumed e && state(e.trial()).equals(State.STALE);
    boolean effective = ledger.add(event);
    if (effective && !again && !(event instanceof Event.Lost)) {
      lines.add(words(event));
    }
  }

  private State state(int trial) {
    Optional<Trial> known = ledger.trial(trial);
    return known.map(Trial::state).orElse(State.RUNNING);
  }

  private static String words(Event event) {
    if (event instanceof Event.Asked e) {
      return "asked " + e.trial() + " until " + e.until();
    }
    if (event instanceof Event.Suggested e) {
      return "suggested " + e.trial() + " " + Arrays.toString(e.row()) + " by " + e.lineage();
    }
    if (event instanceof Event.Forked e) {
      String row = Arrays.toString(e.row());
      return "forked "
          + e.trial()
          + " from "
          + e.origin()
          + " in place of "
          + e.replaced()
          + " "
          + row
          + " by "
          + e.lineage()
          + " until "
          + e.until();
    }
    if (event instanceof Event.Resumed e) {
      return "resumed " + e.trial() + " until " + e.until();
    }
    if (event instanceof Event.Reported e) {
      return "reported "
          + e.trial()
          + " at "
          + e.at()
          + values(e.objectives(), e.constraints())
          + e.metrics();
    }
    if (event instanceof Event.Restarted e) {
      return "restarted " + e.trial() + " from " + e.from();
    }
    if (event instanceof Event.Paused e) {
      return "paused " + e.trial();
    }
    if (event instanceof Event.Told e) {
      return "told "
          + e.trial()
          + " "
          + e.state()
          + values(e.objectives(), e.constraints())
          + e.metrics()
          + e.failure();
    }
    return event.getClass().getSimpleName();
  }

  private static String values(double[] objectives, double[] constraints) {
    return " " + Arrays.toString(objectives) + Arrays.toString(constraints);
  }
}
