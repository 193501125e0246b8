package dev.cairn.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds a study's events, in order, to its present state. Not thread-safe. Events that answer an
 * attempt which is no longer current are without effect, so a late worker changes nothing.
 */
public final class Ledger {
  private final NavigableSet<Integer> running = new TreeSet<>();
  private final NavigableSet<Integer> stale = new TreeSet<>();
  private final NavigableSet<Integer> lost = new TreeSet<>();
  private final Deque<Long> queue = new ArrayDeque<>();
  private final TreeMap<Long, Event.Enqueued> enqueued = new TreeMap<>();
  private final RowSet rows = new RowSet();
  private final List<Note> notes = new ArrayList<>();
  private final Milestones milestones = new Milestones();
  private Pending pending = Pending.NONE;
  private Sequence<Trial> finished = Sequence.empty();
  private int[] places = new int[64];
  private int asked;
  private int imported;
  private long version;
  private Orders orders = Orders.NONE;
  private Allowance allowance = Allowance.UNLIMITED;
  private @Nullable StudySpec spec;
  private @Nullable StudyView view;

  /**
   * Folds the next event; its place in the log is {@link #version}. Answers whether it took effect.
   */
  public boolean add(Event event) {
    boolean effective = fold(event);
    version++;
    view = null;
    return effective;
  }

  /** The number of events folded. */
  public long version() {
    return version;
  }

  /** The newest spec, once the study was opened. */
  public Optional<StudySpec> spec() {
    return Optional.ofNullable(spec);
  }

  /** What the newest run said that the study may use. */
  public Allowance allowance() {
    return allowance;
  }

  public StudyView view() {
    StudyView known = view;
    if (known == null) {
      known =
          new StudyView(
              opened(),
              version,
              asked,
              finished,
              milestones.trials(),
              pending,
              allowance,
              Double.NaN);
      view = known;
    }
    return known;
  }

  /** The trials that ended, in that order, imported observations included. */
  public Sequence<Trial> finished() {
    return finished;
  }

  /** The trial of a number, finished or not. */
  public Optional<Trial> trial(int number) {
    if (number < 0 || number >= asked) {
      return Optional.empty();
    }
    Optional<Trial> open = pending.find(number);
    return open.isPresent() ? open : Optional.of(finished.get(places[number]));
  }

  /** The trials that run, by number. */
  public List<Trial> running() {
    return running.stream().map(pending::find).flatMap(Optional::stream).toList();
  }

  /** The trials that are to be run again and are not held back, by number. */
  public Stream<Trial> stale() {
    return stale.stream()
        .filter(number -> !orders.held().contains(number))
        .map(pending::find)
        .flatMap(Optional::stream);
  }

  /** The trials that run and fail when they are lost once more. */
  public Stream<Trial> lastChances() {
    return lost.stream()
        .map(pending::find)
        .flatMap(Optional::stream)
        .filter(trial -> trial.state() == State.RUNNING && opened().policy().lastChance(trial));
  }

  /** What was commanded. */
  public Orders orders() {
    return orders;
  }

  /** The place of the enqueued configuration that is next, if any. */
  public OptionalLong nextEnqueued() {
    return queue.isEmpty() ? OptionalLong.empty() : OptionalLong.of(queue.getFirst());
  }

  /** The enqueued configuration of a place. */
  public Optional<Event.Enqueued> enqueued(long place) {
    return Optional.ofNullable(enqueued.get(place));
  }

  /** Whether some trial or observation has this row. */
  public boolean seen(double[] row) {
    return rows.contains(row);
  }

  /** Notes and tags, oldest first. */
  public List<Note> notes() {
    return List.copyOf(notes);
  }

  private StudySpec opened() {
    if (spec == null) {
      throw new IllegalStateException("The study has not been opened.");
    }
    return spec;
  }

  private boolean fold(Event event) {
    if (event instanceof Event.Reported e) {
      return reported(e);
    }
    if (event instanceof Event.Told e) {
      return told(e);
    }
    if (event instanceof Event.Asked e) {
      return asked(e);
    }
    if (event instanceof Event.Forked e) {
      rows.add(e.row());
      return begun(Trial.forked(opened().space(), e));
    }
    if (event instanceof Event.Suggested e) {
      return suggested(e);
    }
    if (event instanceof Event.Resumed e) {
      return resumed(e);
    } else if (event instanceof Event.Restarted e) {
      return change(e.trial(), e.attempt(), t -> t.restarted(e.from()));
    } else if (event instanceof Event.Paused e) {
      return change(e.trial(), e.attempt(), Trial::paused);
    } else if (event instanceof Event.Lost e) {
      return change(e.trial(), e.attempt(), t -> t.lost(e));
    } else if (event instanceof Event.Enqueued e) {
      enqueued.put(version, e);
      queue.add(version);
    } else if (event instanceof Event.Imported e) {
      imported++;
      rows.add(e.row());
      ended(Trial.imported(opened().space(), -imported, e));
    } else if (event instanceof Event.Noted e) {
      notes.add(new Note(e.trial(), e.tag(), e.text(), e.time()));
    } else if (event instanceof Event.Opened e) {
      opened(e.spec());
    } else if (event instanceof Event.Budgeted e) {
      allowance = e.allowance();
    } else if (event instanceof Event.Commanded e) {
      orders = orders.with(e);
    }
    return true;
  }

  /** Where more than before makes a full evaluation, complete trials are paused ones. */
  private void opened(StudySpec now) {
    StudySpec was = spec;
    spec = now;
    if (was != null && now.fullFidelity() > was.fullFidelity()) {
      Sequence<Trial> all = finished;
      finished = Sequence.empty();
      all.forEach(trial -> reopen(trial, was.fullFidelity()));
      milestones.deepened(trial -> reopened(trial, was.fullFidelity()));
    }
  }

  private void reopen(Trial trial, double reached) {
    Trial now = reopened(trial, reached);
    if (now != trial) {
      keep(now);
      return;
    }
    if (trial.number() >= 0) {
      place(trial.number(), finished.size());
    }
    finished = finished.plus(trial);
  }

  private Trial reopened(Trial trial, double reached) {
    return trial.number() >= 0 && trial.state() == State.COMPLETE
        ? trial.reopened(reached, version)
        : trial;
  }

  private boolean reported(Event.Reported e) {
    boolean current = change(e.trial(), e.attempt(), t -> came(t, e.at()).reported(report(e)));
    if (current) {
      milestones.reported(trial(e.trial()).orElseThrow(), opened().fullFidelity());
    }
    return current;
  }

  /** A trial on coming to a fidelity: the step of a grid may have started it anew. */
  private Trial came(Trial trial, double at) {
    Optional<Fidelity> fidelity = opened().fidelity();
    return fidelity.isEmpty() ? trial : trial.begun(fidelity.get().start(trial.reached(), at));
  }

  private Report report(Event.Reported e) {
    return new Report(e.at(), e.objectives(), e.constraints(), e.metrics(), version);
  }

  private boolean asked(Event.Asked e) {
    queue.remove(e.enqueued());
    return begun(Trial.asked(opened().space(), e));
  }

  private boolean begun(Trial trial) {
    keep(trial);
    asked = trial.number() + 1;
    return true;
  }

  /** The first choice counts: a session that took too long may come with a second one. */
  private boolean suggested(Event.Suggested e) {
    Optional<Trial> open = pending.find(e.trial()).filter(t -> !t.suggested());
    open.ifPresent(
        trial -> {
          rows.add(e.row());
          keep(trial.suggested(e));
        });
    return open.isPresent();
  }

  private boolean resumed(Event.Resumed e) {
    Optional<Trial> halted =
        pending
            .find(e.trial())
            .filter(t -> t.state() != State.RUNNING && t.attempt() + 1 == e.attempt());
    halted.ifPresent(trial -> keep(trial.resumed(e)));
    return halted.isPresent();
  }

  private boolean told(Event.Told e) {
    Optional<Trial> current = current(e.trial(), e.attempt());
    current
        .map(trial -> e.state() == State.COMPLETE ? came(trial, opened().fullFidelity()) : trial)
        .ifPresent(trial -> end(trial.told(e)));
    if (current.isEmpty()) {
      String text = "A late answer of attempt " + e.attempt() + " was not counted.";
      notes.add(new Note(e.trial(), false, text, e.time()));
    }
    return current.isPresent();
  }

  private void end(Trial trial) {
    pending = pending.without(trial.number());
    running.remove(trial.number());
    stale.remove(trial.number());
    lost.remove(trial.number());
    place(trial.number(), finished.size());
    ended(trial);
  }

  private void ended(Trial trial) {
    finished = finished.plus(trial);
    milestones.ended(trial);
  }

  private void keep(Trial trial) {
    pending = pending.with(trial);
    note(running, trial, trial.state() == State.RUNNING);
    note(stale, trial, trial.state() == State.STALE);
    note(lost, trial, trial.losses() > 0);
  }

  private static void note(Set<Integer> those, Trial trial, boolean one) {
    if (one) {
      those.add(trial.number());
    } else {
      those.remove(trial.number());
    }
  }

  private boolean change(int number, int attempt, UnaryOperator<Trial> change) {
    Optional<Trial> current = current(number, attempt);
    current.ifPresent(trial -> keep(change.apply(trial)));
    return current.isPresent();
  }

  private Optional<Trial> current(int number, int attempt) {
    return pending.find(number).filter(t -> t.attempt() == attempt && t.state() == State.RUNNING);
  }

  private void place(int number, int at) {
    if (number >= places.length) {
      places = Arrays.copyOf(places, Math.max(number + 1, places.length * 2));
    }
    places[number] = at;
  }
}
