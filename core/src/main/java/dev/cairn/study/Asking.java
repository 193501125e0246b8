package dev.cairn.study;

import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Event;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
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
  private final Log log;
  private final Chooser chooser;
  private final Cover cover;
  private final Leases leases;
  private final Answering answering;
  private final InstantSource clock;
  private final String session;

  Asking(
      Log log,
      Chooser chooser,
      Cover cover,
      Leases leases,
      Answering answering,
      InstantSource clock,
      String session) {
    this.log = log;
    this.chooser = chooser;
    this.cover = cover;
    this.leases = leases;
    this.answering = answering;
    this.clock = clock;
    this.session = session;
  }

  /** See {@link Study#ask(int)}. */
  Next ask(int trials) throws IOException {
    Optional<Next> next = attempt(trials, false);
    while (next.isEmpty()) {
      next = attempt(trials, true);
    }
    return next.get();
  }

  /** See {@link Study#askLost}. */
  Next askLost() throws IOException {
    synchronized (log) {
      Optional<Next> next = Optional.empty();
      for (Optional<Trial> lost = stale(); next.isEmpty() && lost.isPresent(); lost = stale()) {
        next = mayStart() ? again(lost.get()) : Optional.of(new Next.Wait());
      }
      return next.orElseGet(Next.Wait::new);
    }
  }

  /**
   * One look at the present state, and what follows from it; empty when another process changed it
   * meanwhile.
   *
   * @param reserve whether a new trial takes its number before its configuration is chosen, so that
   *     no other process can be in the way
   */
  private Optional<Next> attempt(int trials, boolean reserve) throws IOException {
    StudyView view;
    Directive directive;
    boolean begins;
    Optional<Event> begun = Optional.empty();
    synchronized (log) {
      Optional<Trial> stale = stale();
      if (!mayStart()) {
        return Optional.of(new Next.Wait());
      }
      if (stale.isPresent()) {
        return again(stale.get());
      }
      view = log.ledger().view();
      directive = next(trials);
      if (!cover.covers(directive, reserve)
          || (directive instanceof Directive.Idle && cover.complete())) {
        return Optional.of(cover.spent());
      }
      begins = !beginning(directive, reserve).isEmpty();
      if (begins) {
        begun = log.decide(() -> beginning(trials, reserve)).stream().findFirst();
      }
    }
    // a model is asked for what the schedule leaves open; not under the lock
    if (begins) {
      return begun.isPresent() ? begin(begun.get()) : Optional.empty();
    }
    if (directive instanceof Directive.Launch launch) {
      return launch(view, launch.until());
    }
    return directive instanceof Directive.Choose among
        ? resume(chooser.choose(view, among))
        : Optional.of(new Next.Wait());
  }

  /** What the scheduler says, where new trials may start up to a number of them. */
  private Directive next(int trials) {
    StudyView view = log.ledger().view();
    return view.asked() < cover.trials(trials)
        ? log.schedule().next(view)
        : log.schedule().close(view);
  }

  /** What begins by the present state, decided while no other process can append. */
  private List<Event> beginning(int trials, boolean reserve) {
    Directive directive = next(trials);
    return mayStart() && lost().isEmpty() && cover.covers(directive, reserve)
        ? beginning(directive, reserve)
        : List.of();
  }

  /** What follows from a directive as it is; empty when a model has to be asked first. */
  private List<Event> beginning(Directive directive, boolean reserve) {
    if (directive instanceof Directive.Fork fork) {
      return List.of(forked(fork));
    }
    if (directive instanceof Directive.Resume resume) {
      return List.of(resumed(trial(resume.trial()), resume.until()));
    }
    if (!(directive instanceof Directive.Launch launch)) {
      return List.of();
    }
    int trial = log.ledger().view().asked();
    OptionalLong enqueued = log.ledger().nextEnqueued();
    Event asked = asked(trial, launch.until(), enqueued);
    if (enqueued.isPresent()) {
      return List.of(asked, suggestion(trial, enqueued(enqueued.getAsLong())));
    }
    if (chooser.independent()) {
      return chosen(trial, launch.until())
          .map(choice -> List.of(asked, suggestion(trial, choice)))
          .orElse(List.of());
    }
    return reserve ? List.of(asked) : List.of();
  }

  /** What is drawn by itself, in no time, where the budget of privacy has room for it. */
  private Optional<Chooser.Choice> chosen(int trial, double until) {
    return chooser
        .choose(log.ledger().view(), trial, until, this::seen)
        .filter(choice -> cover.covers(Optional.of(choice.row()), until));
  }

  /** The answer, once the first event of a beginning is in the log. */
  private Optional<Next> begin(Event begun) throws IOException {
    if (begun instanceof Event.Resumed resumed) {
      return goOn(trial(resumed.trial()));
    }
    if (begun instanceof Event.Forked forked) {
      return Optional.of(new Next.Run(trial(forked.trial()), forked.origin().at()));
    }
    return goOn(trial(((Event.Asked) begun).trial()));
  }

  private Optional<Next> goOn(Trial trial) throws IOException {
    return trial.suggested() ? Optional.of(new Next.Run(trial, trial.reached())) : suggested(trial);
  }

  /** Chooses a configuration, and launches it unless another process asked since. */
  private Optional<Next> launch(StudyView view, double until) throws IOException {
    int trial = view.asked();
    Optional<Chooser.Choice> choice = chooser.choose(view, trial, until, this::seen);
    if (choice.isEmpty()) {
      return Optional.of(new Next.Exhausted());
    }
    Optional<double[]> row = choice.map(Chooser.Choice::row);
    synchronized (log) {
      List<Event> launched =
          List.of(asked(trial, until, OptionalLong.empty()), suggestion(trial, choice.get()));
      if (!log.decide(() -> first(trial) && cover.covers(row, until) ? launched : List.of())
          .isEmpty()) {
        return Optional.of(new Next.Run(trial(trial), 0));
      }
      return first(trial) && !cover.covers(row, until)
          ? Optional.of(cover.spent())
          : Optional.empty();
    }
  }

  /**
   * Whether a number is the next, and nothing is enqueued that would have it; see no other news.
   */
  private boolean first(int trial) {
    return log.ledger().view().asked() == trial && log.ledger().nextEnqueued().isEmpty();
  }

  /** Goes on with a paused trial unless another process does; other news does not matter. */
  private Optional<Next> resume(Directive.Resume chosen) throws IOException {
    synchronized (log) {
      Trial trial = trial(chosen.trial());
      return cover.covers(trial, chosen.until())
          ? restart(trial, chosen.until())
          : Optional.of(cover.spent());
    }
  }

  private Event asked(int trial, double until, OptionalLong enqueued) {
    return new Event.Asked(trial, until, enqueued.orElse(-1), session, clock.millis());
  }

  private static Event suggestion(int trial, Chooser.Choice choice) {
    return new Event.Suggested(trial, choice.row(), choice.lineage());
  }

  /** Chooses the configuration of a trial that has only a number. */
  private Optional<Next> suggested(Trial trial) throws IOException {
    StudyView view;
    synchronized (log) {
      view = log.ledger().view();
    }
    Optional<Chooser.Choice> choice =
        chooser.choose(view, trial.number(), trial.until(), this::seen);
    synchronized (log) {
      if (choice.isEmpty()) {
        answering.end(
            Endings.failed(trial, trial.attempt(), "The space is exhausted.", clock.millis()));
        return Optional.of(new Next.Exhausted());
      }
      log.appendAnywhere(suggestion(trial.number(), choice.get()));
      // a session that took too long may have lost the trial to another, with either's choice
      return log.running(trial.number(), trial.attempt()).map(own -> new Next.Run(own, 0));
    }
  }

  private Chooser.Choice enqueued(long place) {
    Event.Enqueued event = log.ledger().enqueued(place).orElseThrow();
    return new Chooser.Choice(event.row(), new Lineage("enqueued", event.note()));
  }

  private boolean seen(double[] row) {
    synchronized (log) {
      return log.ledger().seen(row);
    }
  }

  private Event forked(Directive.Fork fork) {
    return new Event.Forked(
        log.ledger().view().asked(),
        fork.origin(),
        fork.replaced(),
        fork.row(),
        new Lineage(scheduler(), fork.reason()),
        fork.until(),
        session,
        clock.millis());
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

  /** The next attempt at a trial that does not run, unless another process was first. */
  private Optional<Next> restart(Trial trial, double until) throws IOException {
    boolean restarted =
        !log.decide(() -> mayGoOn(trial, until) ? List.of(resumed(trial, until)) : List.of())
            .isEmpty();
    return restarted ? goOn(trial(trial.number())) : Optional.empty();
  }

  private boolean mayGoOn(Trial trial, double until) {
    return idle(trial) && cover.covers(trial(trial.number()), until);
  }

  /** Whether a trial is as it was: paused or lost, and not gone on with. */
  private boolean idle(Trial trial) {
    Trial now = trial(trial.number());
    return now.attempt() == trial.attempt() && now.state() == trial.state();
  }

  private Event resumed(Trial trial, double until) {
    return new Event.Resumed(trial.number(), trial.attempt() + 1, until, session, clock.millis());
  }

  private Trial trial(int number) {
    synchronized (log) {
      return log.ledger().trial(number).orElseThrow();
    }
  }

  /** Whether the study is not paused, and this session runs no trial beside which nothing runs. */
  private boolean mayStart() {
    return !log.ledger().orders().paused() && log.ledger().lastChances().noneMatch(this::own);
  }

  private boolean own(Trial trial) {
    return trial.session().equals(session);
  }

  /** Looks for what was lost; the answer is the first of it that may run again here. */
  private Optional<Trial> stale() throws IOException {
    log.catchUp();
    if (leases.due(clock.millis())) {
      recover();
    }
    return lost();
  }

  /**
   * The first trial that was lost and may run again here. One that fails when it is lost once more
   * runs alone in its session, so that it takes no other with it, nor any other it. One for which
   * the budget of privacy has no room stays lost.
   */
  private Optional<Trial> lost() {
    Policy policy = log.ledger().view().spec().policy();
    return log.ledger()
        .stale()
        .filter(
            trial ->
                !policy.lastChance(trial) || log.ledger().running().stream().noneMatch(this::own))
        .filter(trial -> cover.covers(trial, trial.until()))
        .findFirst();
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
        answering.lose(trial.number(), trial.attempt(), why);
      }
    }
  }
}
