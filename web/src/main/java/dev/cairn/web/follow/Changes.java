package dev.cairn.web.follow;

import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** For each trial of a log the version at which it changed last. Not thread-safe. */
final class Changes {
  private long[] changed = new long[64];
  private long study;
  private int trials;

  /** Notes an event that a ledger has folded. */
  void note(Event event, Ledger ledger) {
    OptionalInt trial = trial(event);
    if (trial.isPresent() && trial.getAsInt() >= 0) {
      at(trial.getAsInt(), ledger.version());
    } else if (event instanceof Event.Opened) {
      Arrays.fill(changed, 0, trials, ledger.version()); // a deeper fidelity changes all
    }
    if (!(event instanceof Event.Reported || event instanceof Event.Suggested)) {
      study = ledger.version();
    }
  }

  private void at(int trial, long version) {
    if (trial >= changed.length) {
      changed = Arrays.copyOf(changed, Math.max(trial + 1, changed.length * 2));
    }
    trials = Math.max(trials, trial + 1);
    changed[trial] = version;
  }

  /** The trials that changed since a version, by number. */
  List<Integer> since(long version) {
    List<Integer> since = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      if (changed[trial] > version) {
        since.add(trial);
      }
    }
    return since;
  }

  /** The version at which anything but reports came last. */
  long study() {
    return study;
  }

  private static OptionalInt trial(Event event) {
    if (event instanceof Event.Asked e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Suggested e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Forked e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Resumed e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Reported e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Restarted e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Paused e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Lost e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Told e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Noted e) {
      return OptionalInt.of(e.trial());
    } else if (event instanceof Event.Commanded e) {
      return OptionalInt.of(e.trial());
    }
    return OptionalInt.empty();
  }
}
