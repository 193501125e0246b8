package dev.cairn.study;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a free slot does next. Every decision is made on a folded state and appended where
 * that state ends, so it is either true or made again. One thread at a time; the log is locked only
 * while it is looked at, not while a model is asked.
 */
final class Asking {
  private static final int OPTIMISTIC_TRIES = 2;

  private final Log log;
  private final Chooser chooser;
  private final Leases leases;
  private final Answering answering;
  private final InstantSource clock;
  private final String session;

  Asking(
      Log log,
      Chooser chooser,
      Leases leases,
      Answering answering,
      InstantSource clock,
      String session) {
    this.log = log;
    this.chooser = chooser;
    this.leases = leases;
    this.answering = answering;
    this.clock = clock;
    this.session = session;
  }

  /** See {@link Study#ask(int)}. */
  Next ask(int trials) throws IOException {
    for (int tries = 0; ; tries++) {
      Optional<Next> next = tries < OPTIMISTIC_TRIES ? attempt(trials) : reserved(trials);
      if (next.isPresent()) {
        return next.get();
      }
    }
  }

  /** See {@link Study#askLost}. */
  Next askLost() throws IOException {
    synchronized (log) {
      Optional<Next> next = Optional.empty();
      for (Optional<Trial> lost = stale(); next.isEmpty() && lost.isPresent(); lost = stale()) {
        next = log.ledger().orders().paused() ? Optional.of(new Next.Wait()) : again(lost.get());
      }
      return next.orElseGet(Next.Wait::new);
    }
  }

  /** Decides on the present state and appends; empty when another process changed it meanwhile. */
  private Optional<Next> attempt(int trials) throws IOException {
    StudyView view;
    Directive directive;
    OptionalLong enqueued;
    synchronized (log) {
      Optional<Trial> stale = stale();
      if (log.ledger().orders().paused()) {
        return Optional.of(new Next.Wait());
      }
      if (stale.isPresent()) {
        return again(stale.get());
      }
      view = log.ledger().view();
      directive = next(trials);
      if (directive instanceof Directive.Fork fork) {
        return fork(fork);
      }
      if (directive instanceof Directive.Resume || directive instanceof Directive.Idle) {
        return follow(directive);
      }
      enqueued = log.ledger().nextEnqueued();
    }
    if (directive instanceof Directive.Choose among) {
      return resume(chooser.choose(view, among));
    }
    double until = ((Directive.Launch) directive).until();
    Optional<Chooser.Choice> choice = choose(view, view.asked(), until, enqueued);
    if (choice.isEmpty()) {
      return Optional.of(new Next.Exhausted());
    }
    synchronized (log) {
      return launch(view.asked(), until, enqueued, choice.get());
    }
  }

  /** What the scheduler says, where new trials may start up to a number of them. */
  private Directive next(int trials) {
    StudyView view = log.ledger().view();
    return view.asked() < trials ? log.schedule().next(view) : log.schedule().close(view);
  }

  /** Appends a launch unless another process asked since; other news does not matter. */
  private Optional<Next> launch(
      int trial, double until, OptionalLong enqueued, Chooser.Choice choice) throws IOException {
    Event asked = new Event.Asked(trial, until, enqueued.orElse(-1), session, clock.millis());
    Event suggested = new Event.Suggested(trial, choice.row(), choice.lineage());
    while (log.ledger().view().asked() == trial && log.ledger().nextEnqueued().equals(enqueued)) {
      if (log.append(asked, suggested)) {
        return Optional.of(new Next.Run(running(trial), 0));
      }
    }
    return Optional.empty();
  }

  /** Goes on with a paused trial unless another process does; other news does not matter. */
  private Optional<Next> resume(Directive.Resume chosen) throws IOException {
    synchronized (log) {
      Optional<Next> next = Optional.empty();
      while (next.isEmpty() && running(chosen.trial()).state() == State.PAUSED) {
        next = restart(running(chosen.trial()), chosen.until());
      }
      return next;
    }
  }

  /** Takes a number first and chooses then, so that no other process can be in the way. */
  private Optional<Next> reserved(int trials) throws IOException {
    int trial = -1;
    synchronized (log) {
      // looking for lost trials reads on in the log, so it comes before the number is taken from it
      boolean lost = stale().isPresent() || log.ledger().orders().paused();
      Directive directive = next(trials);
      if (!lost && directive instanceof Directive.Launch launch) {
        trial = log.ledger().view().asked();
        long enqueued = log.ledger().nextEnqueued().orElse(-1);
        if (enqueued >= 0) {
          return launch(trial, launch.until(), OptionalLong.of(enqueued), enqueued(enqueued));
        }
        Event asked = new Event.Asked(trial, launch.until(), enqueued, session, clock.millis());
        if (!log.append(asked)) {
          return Optional.empty();
        }
      }
    }
    // what goes on with a trial takes no number, and may have to ask a model: not under the lock
    return trial < 0 ? attempt(trials) : suggested(running(trial));
  }

  /** Chooses the configuration of a trial that has only a number. */
  private Optional<Next> suggested(Trial trial) throws IOException {
    Optional<Chooser.Choice> choice =
        choose(view(), trial.number(), trial.until(), OptionalLong.empty());
    synchronized (log) {
      if (choice.isEmpty()) {
        answering.end(
            Endings.failed(trial, trial.attempt(), "The space is exhausted.", clock.millis()));
        return Optional.of(new Next.Exhausted());
      }
      Chooser.Choice chosen = choice.get();
      log.appendAnywhere(new Event.Suggested(trial.number(), chosen.row(), chosen.lineage()));
      // a session that took too long may have lost the trial to another, with either's choice
      return log.running(trial.number(), trial.attempt()).map(own -> new Next.Run(own, 0));
    }
  }

  private Optional<Chooser.Choice> choose(
      StudyView view, int trial, double until, OptionalLong enqueued) {
    return enqueued.isPresent()
        ? Optional.of(enqueued(enqueued.getAsLong()))
        : chooser.choose(view, trial, until, this::seen);
  }

  private Chooser.Choice enqueued(long place) {
    synchronized (log) {
      Event.Enqueued event = log.ledger().enqueued(place).orElseThrow();
      return new Chooser.Choice(event.row(), new Lineage("enqueued", event.note()));
    }
  }

  private boolean seen(double[] row) {
    synchronized (log) {
      return log.ledger().seen(row);
    }
  }

  private Optional<Next> follow(Directive directive) throws IOException {
    return directive instanceof Directive.Resume resume
        ? restart(log.ledger().trial(resume.trial()).orElseThrow(), resume.until())
        : Optional.of(new Next.Wait());
  }

  /** Appends the fork as it was decided, unless anything else happened since. */
  private Optional<Next> fork(Directive.Fork fork) throws IOException {
    int trial = log.ledger().view().asked();
    Event forked =
        new Event.Forked(
            trial,
            fork.origin(),
            fork.replaced(),
            fork.row(),
            new Lineage(scheduler(), fork.reason()),
            fork.until(),
            session,
            clock.millis());
    return log.append(forked)
        ? Optional.of(new Next.Run(running(trial), fork.origin().at()))
        : Optional.empty();
  }

  private String scheduler() {
    String id = log.ledger().view().spec().scheduler().id();
    return id + "/" + Schedulers.find(id).version();
  }

  /** A lost trial runs again, unless what it reported last has settled it already. */
  private Optional<Next> again(Trial trial) throws IOException {
    if (!trial.reported() || log.schedule().judge(trial) == Verdict.CONTINUE) {
      return restart(trial, trial.until());
    }
    restart(trial, trial.until());
    if (log.running(trial.number(), trial.attempt() + 1).isPresent()) {
      answering.judge(trial.number(), trial.attempt() + 1);
    }
    return Optional.empty();
  }

  private Optional<Next> restart(Trial trial, double until) throws IOException {
    double from = trial.reached();
    Event resumed =
        new Event.Resumed(trial.number(), trial.attempt() + 1, until, session, clock.millis());
    if (!log.append(resumed)) {
      return Optional.empty();
    }
    return trial.suggested()
        ? Optional.of(new Next.Run(running(trial.number()), from))
        : suggested(running(trial.number()));
  }

  private StudyView view() {
    synchronized (log) {
      return log.ledger().view();
    }
  }

  private Trial running(int trial) {
    synchronized (log) {
      return log.ledger().trial(trial).orElseThrow();
    }
  }

  /** The first trial whose worker was lost. */
  private Optional<Trial> stale() throws IOException {
    log.catchUp();
    if (leases.due(clock.millis())) {
      recover();
    }
    return log.ledger().stale();
  }

  /** Declares lost what sessions that are over were running. */
  void recover() throws IOException {
    Set<String> others =
        log.ledger().running().stream()
            .map(Trial::session)
            .filter(each -> !each.equals(session))
            .collect(Collectors.toSet());
    Set<String> over = leases.over(others, clock.millis());
    for (Trial trial : log.ledger().running()) {
      if (over.contains(trial.session())) {
        String why = "The session " + trial.session() + " is gone or has stalled.";
        log.appendAnywhere(
            new Event.Lost(trial.number(), trial.attempt(), false, why, clock.millis()));
      }
    }
  }
}
