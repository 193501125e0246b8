package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Directive;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Note;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A study at work. {@link #ask} gives the next trial, {@link #report} and {@link #tell} say how it
 * goes; every step is in the journal before it is answered. Thread-safe; several studies, in
 * several processes, may share one journal. One process with one worker gives the same trials for
 * the same spec, seed and results, also when it was interrupted anywhere and opened again.
 */
public final class Study implements AutoCloseable {
  private static final int OPTIMISTIC_TRIES = 2;
  private static final double[] NONE = {};
  private static final Set<String> IDENTITY =
      Set.of("parameters", "relations", "objectives", "constraints", "fidelity");

  private final InstantSource clock;
  private final String session;
  private final Journal.Presence presence;
  private final Chooser chooser;
  private final String name;
  private final Object asking = new Object();
  private final Log log;
  private final Leases leases;

  private Study(
      StudySpec spec,
      Journal journal,
      InstantSource clock,
      String session,
      Chooser chooser,
      Log log)
      throws IOException {
    this.name = spec.name();
    this.clock = clock;
    this.session = session;
    this.chooser = chooser;
    this.log = log;
    this.leases = new Leases(journal, name);
    this.presence = journal.join(name, session);
  }

  /**
   * Creates the study, or opens it where it stopped. Other options than before are noted in the
   * log; another space, objective, constraint or fidelity is refused with the difference, as is an
   * algorithm that cannot do what the study needs; nothing is written then. A higher full fidelity
   * is no other one to a scheduler that deepens.
   *
   * @param clock for the times in the log, on which no decision rests but how much is left of an
   *     allowance of time
   * @param session a name no other open study has, for telling whose trials are lost
   */
  public static Study open(StudySpec spec, Journal journal, InstantSource clock, String session)
      throws IOException {
    String algorithm = spec.sampler().id() + "/" + Samplers.find(spec.sampler().id()).version();
    Chooser chooser = new Chooser(Samplers.create(spec), algorithm);
    Log log = new Log(journal, spec.name(), Schedulers.create(spec));
    log.catchUp();
    log.ledger().spec().ifPresent(was -> refuseOther(was, spec));
    Study study = new Study(spec, journal, clock, session, chooser, log);
    study.opened(spec);
    return study;
  }

  private static void refuseOther(StudySpec was, StudySpec now) {
    List<Difference> differences = Difference.between(identity(deepened(was, now)), identity(now));
    require(
        differences.isEmpty(),
        "study",
        "The study %s exists with another search space or objective:%n%s%n"
            + "Give the study another name, or start it anew with --fresh.",
        now.name(),
        differences.stream().map(d -> "  " + d).collect(Collectors.joining("\n")));
  }

  /** A spec with the full fidelity of another, where that is higher and its scheduler deepens. */
  private static StudySpec deepened(StudySpec was, StudySpec now) {
    return now.fullFidelity() > was.fullFidelity()
            && Schedulers.find(now.scheduler().id()).deepens()
        ? was.withFidelity(
            was.fidelity().orElseThrow().name(),
            was.fidelity().orElseThrow().low(),
            now.fullFidelity())
        : was;
  }

  /** What makes it the same study: all that is written of it but its algorithms and rules. */
  private static Value identity(StudySpec spec) {
    var fields = new LinkedHashMap<>(StudyFormat.toValue(spec).fields());
    fields.keySet().retainAll(IDENTITY);
    return Value.of(fields);
  }

  private void opened(StudySpec spec) throws IOException {
    synchronized (asking) {
      synchronized (log) {
        Ledger ledger = log.ledger();
        while (!ledger.spec().equals(Optional.of(spec)) && !log.append(new Event.Opened(spec))) {
          ledger.spec().ifPresent(was -> refuseOther(was, spec));
        }
        recover();
      }
    }
  }

  /** The next thing for a free slot. Costs the sampler's time; waits for no trial. */
  public Next ask() throws IOException {
    synchronized (asking) {
      for (int tries = 0; ; tries++) {
        Optional<Next> next = tries < OPTIMISTIC_TRIES ? attempt(true) : reserved();
        if (next.isPresent()) {
          return next.get();
        }
      }
    }
  }

  /**
   * The next thing for a free slot when no new trial may be started: a lost trial to be run again,
   * or a paused one to go on with. {@link Next.Wait} when there is none at present.
   */
  public Next askAgain() throws IOException {
    synchronized (asking) {
      Optional<Next> next = Optional.empty();
      while (next.isEmpty()) {
        next = attempt(false);
      }
      return next.get();
    }
  }

  /** Decides on the present state and appends; empty when another process changed it meanwhile. */
  private Optional<Next> attempt(boolean launches) throws IOException {
    StudyView view;
    Directive directive;
    OptionalLong enqueued;
    synchronized (log) {
      Optional<Trial> stale = stale();
      if (stale.isPresent()) {
        return again(stale.get());
      }
      view = log.ledger().view();
      directive = launches ? log.schedule().next(view) : log.schedule().close(view);
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
  private Optional<Next> reserved() throws IOException {
    int trial = -1;
    synchronized (log) {
      // looking for lost trials reads on in the log, so it comes before the number is taken from it
      boolean lost = stale().isPresent();
      Directive directive = log.schedule().next(log.ledger().view());
      if (!lost && directive instanceof Directive.Launch launch) {
        trial = log.ledger().view().asked();
        long enqueued = log.ledger().nextEnqueued().orElse(-1);
        Event asked = new Event.Asked(trial, launch.until(), enqueued, session, clock.millis());
        if (!log.append(asked)) {
          return Optional.empty();
        }
        if (enqueued >= 0) {
          Chooser.Choice choice = enqueued(enqueued);
          log.appendAnywhere(new Event.Suggested(trial, choice.row(), choice.lineage()));
          return Optional.of(new Next.Run(running(trial), 0));
        }
      }
    }
    // what goes on with a trial takes no number, and may have to ask a model: not under the lock
    return trial < 0 ? attempt(true) : suggested(running(trial));
  }

  /** Chooses the configuration of a trial that has only a number. */
  private Optional<Next> suggested(Trial trial) throws IOException {
    Optional<Chooser.Choice> choice =
        choose(view(), trial.number(), trial.until(), OptionalLong.empty());
    synchronized (log) {
      if (choice.isEmpty()) {
        end(trial, State.FAILED, nothing(), "The space is exhausted.", Double.NaN);
        return Optional.of(new Next.Exhausted());
      }
      Chooser.Choice chosen = choice.get();
      log.appendAnywhere(new Event.Suggested(trial.number(), chosen.row(), chosen.lineage()));
      return Optional.of(new Next.Run(running(trial.number()), 0));
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
    String id = spec().scheduler().id();
    return id + "/" + Schedulers.find(id).version();
  }

  /** A lost trial runs again, unless what it reported last has settled it already. */
  private Optional<Next> again(Trial trial) throws IOException {
    if (!trial.reported() || log.schedule().judge(trial) == Verdict.CONTINUE) {
      return restart(trial, trial.until());
    }
    restart(trial, trial.until());
    if (log.running(trial.number(), trial.attempt() + 1).isPresent()) {
      judge(trial.number(), trial.attempt() + 1);
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
  private void recover() throws IOException {
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

  /**
   * Values of a running trial at a fidelity. Broken values fail the trial. The verdict on an
   * attempt that is no longer current is {@link Verdict#STOP}. A fidelity that was reported before,
   * as by an objective that starts over when resumed, is passed over; the log says once that the
   * attempt started over.
   */
  public Verdict report(int trial, int attempt, double at, Evaluation values) throws IOException {
    synchronized (log) {
      StudySpec spec = spec();
      Measured measured = Measured.report(spec, values.values());
      Optional<String> problem =
          problem(spec, at, measured).or(() -> log.schedule().lacking(trial, at, measured));
      if (problem.isPresent()) {
        fail(trial, attempt, problem.get());
        return Verdict.STOP;
      }
      Optional<Trial> running = log.running(trial, attempt);
      if (running.isPresent() && running.get().reached() >= at) {
        return startedOver(running.get(), at);
      }
      Event reported =
          new Event.Reported(
              trial,
              attempt,
              at,
              measured.objectives(),
              measured.constraints(),
              measured.metrics(),
              clock.millis());
      return appendFor(trial, attempt, reported) ? judge(trial, attempt) : Verdict.STOP;
    }
  }

  private Verdict startedOver(Trial trial, double at) throws IOException {
    Event restarted =
        new Event.Restarted(trial.number(), trial.attempt(), trial.from(at), clock.millis());
    boolean current = trial.startedOver() || appendFor(trial.number(), trial.attempt(), restarted);
    return current ? Verdict.CONTINUE : Verdict.STOP;
  }

  private static Optional<String> problem(StudySpec spec, double at, Measured measured) {
    if (spec.fidelity().isEmpty()) {
      return Optional.of(
          "The trial reported, but the study declares no fidelity; add fidelity: {name: epoch,"
              + " low: 1, high: 50}.");
    }
    if (!(at > 0) || Double.isInfinite(at)) {
      return Optional.of(
          "The trial reported at " + spec.fidelity().get().name() + " " + at + "; expected > 0.");
    }
    return measured.valid() ? Optional.empty() : Optional.of(measured.problem());
  }

  private Verdict judge(int trial, int attempt) throws IOException {
    Trial reported = running(trial);
    Verdict verdict = log.schedule().judge(reported);
    if (verdict == Verdict.PAUSE) {
      appendFor(trial, attempt, new Event.Paused(trial, attempt, clock.millis()));
    } else if (verdict == Verdict.STOP) {
      Report last = reported.lastReport().orElseThrow();
      Measured values = new Measured(last.objectives(), last.constraints(), Map.of(), "");
      end(reported, State.PRUNED, values, "", Double.NaN);
    }
    return verdict;
  }

  /**
   * The result of a running trial. A value that is missing, misnamed or not finite fails it. A
   * trial that ran to less than the full fidelity is judged as by a report there. Without effect,
   * and false, when the attempt is no longer current.
   */
  public boolean tell(int trial, int attempt, Evaluation values) throws IOException {
    synchronized (log) {
      StudySpec spec = spec();
      Measured measured = Measured.result(spec, values.values());
      if (!measured.valid()) {
        return fail(trial, attempt, measured.problem());
      }
      Optional<Trial> running = log.running(trial, attempt);
      if (running.isEmpty()) {
        return false;
      }
      Trial current = running.get();
      if (current.until() < spec.fullFidelity() && settledAt(current, values)) {
        return true;
      }
      return end(current, State.COMPLETE, measured, "", values.cost());
    }
  }

  /** Reports a result at the fidelity the trial ran to; whether that settled the trial. */
  private boolean settledAt(Trial trial, Evaluation values) throws IOException {
    return trial.reached() < trial.until()
        && report(trial.number(), trial.attempt(), trial.until(), values) != Verdict.CONTINUE;
  }

  /** A running trial ended without a result; it is run again while the study's retries last. */
  public boolean fail(int trial, int attempt, String why) throws IOException {
    synchronized (log) {
      Optional<Trial> running = log.running(trial, attempt);
      if (running.isEmpty()) {
        return false;
      }
      return running.get().failures() < spec().policy().retries()
          ? again(trial, attempt, true, why)
          : end(running.get(), State.FAILED, nothing(), why, Double.NaN);
    }
  }

  /** A running trial's worker is gone; the trial is run again by whoever asks next. */
  public boolean lose(int trial, int attempt, String why) throws IOException {
    synchronized (log) {
      return again(trial, attempt, false, why);
    }
  }

  private boolean again(int trial, int attempt, boolean failed, String why) throws IOException {
    return appendFor(trial, attempt, new Event.Lost(trial, attempt, failed, why, clock.millis()));
  }

  private static Measured nothing() {
    return new Measured(NONE, NONE, Map.of(), "");
  }

  private boolean end(Trial trial, State state, Measured values, String failure, double cost)
      throws IOException {
    long now = clock.millis();
    double paid = Double.isNaN(cost) ? (now - trial.started()) / 1000.0 : cost;
    return appendFor(
        trial.number(),
        trial.attempt(),
        new Event.Told(
            trial.number(),
            trial.attempt(),
            state,
            values.objectives(),
            values.constraints(),
            values.metrics(),
            paid,
            failure,
            now));
  }

  /** Appends an event of a running attempt; false when that attempt is no longer current. */
  private boolean appendFor(int trial, int attempt, Event event) throws IOException {
    while (log.running(trial, attempt).isPresent()) {
      if (log.append(event)) {
        return true;
      }
    }
    return false;
  }

  /** Has a configuration tried, exactly once, before the sampler's own. */
  public void enqueue(Configuration configuration, String note) throws IOException {
    double[] row = configuration.raw();
    require(
        spec().space().contains(row),
        "enqueue",
        "The configuration %s is not one of this study's space.",
        configuration);
    append(new Event.Enqueued(row, note));
  }

  /** Adds an observation made elsewhere; samplers learn from it, budgets do not count it. */
  public void observe(Configuration configuration, Evaluation values, String source)
      throws IOException {
    Measured measured = Measured.result(spec(), values.values());
    require(measured.valid(), "warm_start", "%s", measured.problem());
    append(
        new Event.Imported(
            configuration.raw(),
            measured.objectives(),
            measured.constraints(),
            source,
            clock.millis()));
  }

  /** Adds a note, or a tag, to a trial or (trial -1) to the study. */
  public void note(int trial, boolean tag, String text) throws IOException {
    append(new Event.Noted(trial, tag, text, clock.millis()));
  }

  /**
   * Says how much the study may use in all, for samplers to plan by; nothing ends by it. The newest
   * word counts, whoever gave it; what the log says already is not said again.
   */
  public void allow(Allowance allowance) throws IOException {
    synchronized (log) {
      Ledger ledger = log.ledger();
      while (!ledger.allowance().equals(allowance)) {
        log.append(new Event.Budgeted(allowance));
      }
    }
  }

  /** Whether trials leave copies of their state where they pause; see {@link Schedule#forks}. */
  public boolean forks() {
    synchronized (log) {
      return log.schedule().forks();
    }
  }

  /** Those of some trials that are not gone on with, so that their state is not needed. */
  public List<Integer> abandoned(Collection<Integer> trials) {
    synchronized (log) {
      return trials.stream()
          .filter(number -> log.ledger().trial(number).filter(this::abandoned).isPresent())
          .toList();
    }
  }

  private boolean abandoned(Trial trial) {
    return trial.state().finished()
        || (trial.state() == State.PAUSED && !log.schedule().needs(trial));
  }

  /** Those of some copies that no trial is forked from any more, nor waits to be started from. */
  public List<Origin> released(Set<Origin> copies) {
    synchronized (log) {
      Set<Origin> awaited =
          log.ledger().view().pending().stream()
              .filter(trial -> trial.reports().isEmpty())
              .flatMap(trial -> trial.origin().stream())
              .collect(Collectors.toSet());
      return copies.stream()
          .filter(copy -> !awaited.contains(copy) && !log.schedule().needs(copy))
          .toList();
    }
  }

  private void append(Event event) throws IOException {
    synchronized (log) {
      log.appendAnywhere(event);
    }
  }

  public StudySpec spec() {
    return view().spec();
  }

  /** The study as this process knows it. */
  public StudyView view() {
    synchronized (log) {
      return log.ledger().view();
    }
  }

  /** The trial of a number, as this process knows it. */
  public Optional<Trial> trial(int number) {
    synchronized (log) {
      return log.ledger().trial(number);
    }
  }

  /** What trials have used so far, in full evaluations. */
  public double evaluations() {
    return view().evaluations();
  }

  /** Notes and tags, oldest first. */
  public List<Note> notes() {
    synchronized (log) {
      return log.ledger().notes();
    }
  }

  /** Leaves the study; its running trials are for others to take up. The journal stays open. */
  @Override
  public void close() throws IOException {
    presence.close();
  }
}
