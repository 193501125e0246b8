package dev.cairn.cli;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Note;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Nearest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * A study as its journal has it, read and not opened.
 *
 * @param lost the trials that still count as running although their session is gone
 * @param promise of all that the journal has, also where not all of it is shown
 */
record StoredStudy(StudyView view, List<Note> notes, Set<Integer> lost, Promise promise) {

  /** The study that the first argument names, in the journal of the flag. */
  static StoredStudy of(ParseResult given) throws IOException {
    String address = address(given);
    try (Journal journal = open(address)) {
      return read(journal, address, name(given));
    }
  }

  /** The same with what is not released of a study on private data. */
  static StoredStudy whole(ParseResult given) throws IOException {
    String address = address(given);
    try (Journal journal = open(address)) {
      return whole(journal, address, name(given));
    }
  }

  /** The journal of an address; nothing is written. */
  static Journal open(String address) throws IOException {
    try {
      return Journals.open(address);
    } catch (InvalidInputException e) {
      throw new BadInput(Flags.JOURNAL + ": " + e.getMessage());
    }
  }

  /** The error of a journal that cannot be read or written, or is none. */
  static BadInput unusable(String address, FileSystemException e) {
    return new BadInput(Flags.JOURNAL + " " + Journals.shown(address) + ": " + Text.of(e));
  }

  static String name(ParseResult given) {
    return given.matchedPositionalValue(0, "");
  }

  static String address(ParseResult given) {
    return given.matchedOptionValue(Flags.JOURNAL, Flags.USUAL_JOURNAL);
  }

  /** As far as it may be shown. */
  static StoredStudy read(Journal journal, String address, String name) throws IOException {
    StoredStudy whole = whole(journal, address, name);
    Disclosure disclosure = Disclosure.of(whole.spec());
    return disclosure.withholds()
        ? new StoredStudy(disclosure.shown(whole.view), List.of(), Set.of(), whole.promise)
        : whole;
  }

  /** With what is not released of a study on private data. */
  static StoredStudy whole(Journal journal, String address, String name) throws IOException {
    check(journal, address, name);
    var ledger = new Ledger();
    journal.read(name, 0, (place, event) -> ledger.add(event));
    var lost = new HashSet<Integer>();
    for (Trial trial : ledger.view().pending()) {
      if (trial.state() == State.RUNNING && journal.pulse(name, trial.session()) == Journal.GONE) {
        lost.add(trial.number());
      }
    }
    return of(ledger, lost);
  }

  /** All that a log says. */
  static StoredStudy of(Ledger ledger, Set<Integer> lost) {
    StudyView view = ledger.view();
    Promise promise = Disclosure.of(view.spec()).promise(view);
    return new StoredStudy(view, ledger.notes(), lost, promise);
  }

  /** Refuses a name that the journal does not have. */
  static void check(Journal journal, String address, String name) throws IOException {
    List<String> names = journal.studies();
    if (!names.contains(name)) {
      throw new BadInput(
          "cairn: There is no study '"
              + name
              + "' in "
              + Journals.shown(address)
              + "."
              + (names.isEmpty()
                  ? " It is empty; cairn run FILE.yaml makes a study, --journal reads another journal."
                  : Nearest.hint(name, names)));
    }
  }

  StudySpec spec() {
    return view.spec();
  }

  /** Whether there may be more than is shown here. */
  boolean withheld() {
    return Disclosure.of(spec()).withholds();
  }

  /** What state a trial is in, sessions that are gone considered. */
  State state(Trial trial) {
    return lost.contains(trial.number()) ? State.STALE : trial.state();
  }

  /** All trials of this study by number, without imported observations. */
  List<Trial> trials() {
    var trials = new ArrayList<Trial>(view.asked());
    Stream.concat(view.finished().stream(), view.pending().stream())
        .filter(trial -> trial.number() >= 0)
        .sorted(Comparator.comparingInt(Trial::number))
        .forEach(trials::add);
    return trials;
  }

  /** How many trials are in each state. */
  Map<State, Integer> counts() {
    var counts = new EnumMap<State, Integer>(State.class);
    for (Trial trial : view.finished()) {
      if (trial.number() >= 0) {
        counts.merge(trial.state(), 1, Integer::sum);
      }
    }
    view.pending().forEach(trial -> counts.merge(state(trial), 1, Integer::sum));
    return counts;
  }

  /** Milliseconds since 1970 of the last thing a trial did; 0 before the first. */
  long last() {
    long last = 0;
    for (Trial trial : view.finished()) {
      last = Math.max(last, trial.ended());
    }
    for (Trial trial : view.pending()) {
      last = Math.max(last, trial.started());
    }
    return last;
  }
}
