package dev.cairn.benchmarks.faults;

import dev.cairn.journal.Journal;
import dev.cairn.study.Study;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the log of {@link Member}s, whatever happened to them. */
final class Invariants {
  private final Journal journal;
  private final List<String> broken = new ArrayList<>();
  private final Ledger ledger = new Ledger();
  private final Map<Integer, Integer> told = new HashMap<>();

  private Invariants(Journal journal) {
    this.journal = journal;
  }

  /**
   * What is broken, in words; empty when all is well.
   *
   * @param acknowledged the values of trials that were told and acknowledged, by number
   */
  static List<String> broken(Journal journal, Map<Integer, Double> acknowledged)
      throws IOException {
    var invariants = new Invariants(journal);
    invariants.read();
    if (invariants.ledger.spec().isPresent()) {
      invariants.nothingLost(acknowledged);
      invariants.nothingWrong();
    }
    return invariants.broken;
  }

  /** The same, and that a study of so many trials is over, as one without faults would be. */
  static List<String> brokenAtTheEnd(
      Journal journal, Map<Integer, Double> acknowledged, List<Trial> undisturbed)
      throws IOException {
    var broken = new ArrayList<>(broken(journal, acknowledged));
    try (Study live = Study.open(Problem.spec(), journal, Clock.systemUTC(), "checker")) {
      StudyView view = live.view();
      for (Trial expected : undisturbed) {
        Trial found = live.trial(expected.number()).orElse(null);
        if (found == null || found.state() != State.COMPLETE) {
          broken.add("Trial " + expected.number() + " is not complete: " + found);
        } else if (!found.configuration().equals(expected.configuration())) {
          broken.add("Trial " + expected.number() + " differs from the one without faults.");
        }
      }
      if (view.asked() != undisturbed.size()) {
        broken.add("There are " + view.asked() + " trials instead of " + undisturbed.size() + ".");
      }
      view.pending().forEach(trial -> broken.add(trial + " has not ended."));
    }
    return broken;
  }

  private void read() throws IOException {
    long[] next = {0};
    long end =
        journal.read(
            Problem.STUDY,
            0,
            (place, event) -> {
              if (place != next[0]++) {
                broken.add("Place " + place + " comes where " + (next[0] - 1) + " should be.");
              }
              if (ledger.add(event) && event instanceof Event.Told e) {
                told.merge(e.trial(), 1, Integer::sum);
              }
            });
    if (end != next[0]) {
      broken.add("The log ends at " + end + ", but " + next[0] + " events were read.");
    }
    told.forEach(
        (trial, times) -> {
          if (times > 1) {
            broken.add("Trial " + trial + " is counted " + times + " times.");
          }
        });
  }

  private void nothingLost(Map<Integer, Double> acknowledged) {
    acknowledged.forEach(
        (number, value) -> {
          Trial trial = ledger.trial(number).orElse(null);
          boolean there =
              trial != null && trial.state() == State.COMPLETE && trial.objectives()[0] == value;
          if (!there) {
            broken.add("Trial " + number + " was acknowledged with " + value + " and is " + trial);
          }
        });
  }

  private void nothingWrong() {
    for (Trial trial : ledger.view().finished()) {
      if (trial.state() != State.COMPLETE) {
        broken.add(trial + " did not survive: " + trial.failure());
      } else if (trial.objectives()[0] != Problem.loss(trial.configuration())) {
        broken.add(trial + " has the value of another configuration.");
      }
    }
  }
}
