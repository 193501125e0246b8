package dev.cairn.web.follow;

import dev.cairn.journal.Journal;
import dev.cairn.protocols.privacy.PrivateStudy;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A study read from its log, on and on. Reads only when asked; a look costs what is new. Of a study
 * on private data it shows what may be released. Thread-safe.
 */
public final class Followed {
  private static final long BETWEEN_PULSES = TimeUnit.SECONDS.toNanos(5);

  private final Journal journal;
  private final String study;
  private final LongSupplier nanos;
  private final Ledger ledger = new Ledger();
  private final Changes changes = new Changes();
  private Set<Integer> gone = Set.of();
  private long pulsed;
  private @Nullable Sight sight;

  Followed(Journal journal, String study, LongSupplier nanos) {
    this.journal = journal;
    this.study = study;
    this.nanos = nanos;
    this.pulsed = nanos.getAsLong() - BETWEEN_PULSES;
  }

  /** Whether the log says what the study is; one that another process is about to begin may not. */
  public synchronized boolean opened() throws IOException {
    journal.read(study, ledger.version(), this::fold);
    return ledger.spec().isPresent();
  }

  /** The study as it is now; it must be {@link #opened}. */
  public synchronized Sight look() throws IOException {
    journal.read(study, ledger.version(), this::fold);
    boolean ended = pulses();
    Sight known = sight;
    if (known == null || known.version() != ledger.version() || ended) {
      known =
          new Sight(
              shown(ledger.view()),
              ledger.version(),
              ledger.notes(),
              ledger.orders(),
              ledger.allowance(),
              gone);
      sight = known;
    }
    return known;
  }

  private void fold(long place, Event event) {
    ledger.add(event);
    changes.note(event, ledger);
  }

  /** Whether sessions ended since the last look at them, a few seconds ago. */
  private boolean pulses() throws IOException {
    if (nanos.getAsLong() - pulsed < BETWEEN_PULSES) {
      return false;
    }
    pulsed = nanos.getAsLong();
    Set<Integer> now = new HashSet<>();
    for (Trial trial : ledger.running()) {
      if (journal.pulse(study, trial.session()) == Journal.GONE) {
        now.add(trial.number());
      }
    }
    boolean news = !now.equals(gone);
    gone = Set.copyOf(now);
    return news;
  }

  private static StudyView shown(StudyView view) {
    return view.spec().privacy().isEmpty() ? view : PrivateStudy.of(view.spec()).released(view);
  }

  /** The trials that changed since a version, as they are now; all of them since -1. */
  public synchronized List<Trial> changed(long version) throws IOException {
    Sight now = look();
    if (now.spec().privacy().isPresent()) {
      return now.trials();
    }
    List<Trial> trials = new ArrayList<>();
    for (int number : changes.since(version)) {
      ledger.trial(number).filter(Trial::suggested).ifPresent(trials::add);
    }
    return trials;
  }

  /** The numbers of the trials that changed since a version. */
  synchronized List<Integer> numbers(long version) {
    return changes.since(version);
  }

  /** The version at which more came last than reports. */
  synchronized long settled() {
    return changes.study();
  }
}
