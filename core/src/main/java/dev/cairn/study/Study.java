package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.sampling.SamplerProvider;
import dev.cairn.sampling.Samplers;
import dev.cairn.scheduling.Schedule;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Event;
import dev.cairn.trial.Measured;
import dev.cairn.trial.Note;
import dev.cairn.trial.Orders;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Privacy;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A study at work. {@link #ask} gives the next trial, {@link #report} and {@link #tell} say how it
 * goes; every step is in the journal before it is answered. Thread-safe; several studies, in
 * several processes, may share one journal. One process with one worker gives the same trials for
 * the same spec, seed and results, also when it was interrupted anywhere and opened again.
 */
public final class Study implements AutoCloseable {
  private final InstantSource clock;
  private final String session;
  private final Journal.Presence presence;
  private final Answering answering;
  private final Asking asking;
  private final Log log;

  private Study(
      StudySpec spec,
      Journal journal,
      InstantSource clock,
      String session,
      Chooser chooser,
      Accountant accountant,
      Log log)
      throws IOException {
    this.clock = clock;
    this.session = session;
    this.log = log;
    this.answering = new Answering(log, clock);
    this.asking =
        new Asking(
            log,
            chooser,
            new Cover(log, accountant),
            new Leases(journal, spec.name()),
            answering,
            clock,
            session);
    this.presence = journal.join(spec.name(), session);
  }

  /**
   * Creates the study, or opens it where it stopped. Other options than before are noted in the
   * log; another space, objective, constraint, fidelity or budget of privacy is refused with the
   * difference, as is an algorithm that cannot do what the study needs; nothing is written then. A
   * higher full fidelity is no other one to a scheduler that deepens.
   *
   * @param clock for the times in the log, on which no decision rests but how much is left of an
   *     allowance of time
   * @param session a name no other open study has, for telling whose trials are lost
   */
  public static Study open(StudySpec spec, Journal journal, InstantSource clock, String session)
      throws IOException {
    SamplerProvider<?> provider = Samplers.find(spec.sampler().id());
    String algorithm = provider.id() + "/" + provider.version();
    Chooser chooser = new Chooser(Samplers.create(spec), provider.independent(), algorithm);
    Accountant accountant = Accountants.create(spec);
    Log log = new Log(journal, spec.name(), Schedulers.create(spec));
    log.catchUp();
    log.ledger().spec().ifPresent(was -> Identity.check(was, spec));
    Study study = new Study(spec, journal, clock, session, chooser, accountant, log);
    study.opened(spec);
    return study;
  }

  private void opened(StudySpec spec) throws IOException {
    synchronized (asking) {
      synchronized (log) {
        log.decide(() -> opening(spec));
        asking.recover();
      }
    }
  }

  /** Nothing where the log has this spec already. */
  private List<Event> opening(StudySpec spec) {
    Optional<StudySpec> known = log.ledger().spec();
    known.ifPresent(was -> Identity.check(was, spec));
    return known.equals(Optional.of(spec)) ? List.of() : List.of(new Event.Opened(spec));
  }

  /**
   * The next thing for a free slot. Costs the sampler's time; waits for no trial. While the study
   * is paused it is {@link Next.Wait}. Nothing begins that a budget of privacy has no room for,
   * whoever asks.
   */
  public Next ask() throws IOException {
    return ask(Integer.MAX_VALUE);
  }

  /**
   * The next thing for a free slot when the study may have so many trials in all: once it has, only
   * a lost trial to be run again or a paused one to go on with, or {@link Next.Wait}. However many
   * processes ask at once, no trial is launched beyond that number.
   */
  public Next ask(int trials) throws IOException {
    synchronized (asking) {
      return asking.ask(trials);
    }
  }

  /**
   * A lost trial to be run again, for a free slot when nothing else may start any more; or {@link
   * Next.Wait}. What was begun is so brought to its end as if nothing had been lost.
   */
  public Next askLost() throws IOException {
    synchronized (asking) {
      return asking.askLost();
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
      return answering.report(trial, attempt, at, values);
    }
  }

  /**
   * A running trial that had nothing to go on from has done something, so all that it had reached
   * is done again. The log says it once an attempt. Without effect, and false, when the attempt is
   * no longer current.
   */
  public boolean startedOver(int trial, int attempt) throws IOException {
    synchronized (log) {
      return answering.startedOver(trial, attempt);
    }
  }

  /**
   * The result of a running trial. A value that is missing, misnamed or not finite fails it. A
   * trial that ran to less than the full fidelity is judged as by a report there. Without effect,
   * and false, when the attempt is no longer current; the log keeps the result as a late one.
   */
  public boolean tell(int trial, int attempt, Evaluation values) throws IOException {
    synchronized (log) {
      return answering.tell(trial, attempt, values);
    }
  }

  /** A running trial ended without a result; it is run again while the study's retries last. */
  public boolean fail(int trial, int attempt, String why) throws IOException {
    synchronized (log) {
      return answering.fail(trial, attempt, why);
    }
  }

  /**
   * A running trial's worker is gone; the trial is run again by whoever asks next. It fails when
   * that was so too often in a row; see {@link Policy#losses}.
   */
  public boolean lose(int trial, int attempt, String why) throws IOException {
    synchronized (log) {
      return answering.lose(trial, attempt, why);
    }
  }

  /** A running trial is left to whoever asks next, through no fault of its own. */
  public boolean giveBack(int trial, int attempt, String why) throws IOException {
    synchronized (log) {
      return answering.giveBack(trial, attempt, why);
    }
  }

  /** Reads on in the log what other processes have appended. */
  public void refresh() throws IOException {
    synchronized (log) {
      log.catchUp();
    }
  }

  /** Whether a trial runs as this attempt, as far as this process has read. */
  public boolean current(int trial, int attempt) {
    synchronized (log) {
      return log.running(trial, attempt).isPresent();
    }
  }

  /** How much the study may use in all, as far as this process has read. */
  public Allowance allowance() {
    synchronized (log) {
      return log.ledger().allowance();
    }
  }

  /** The trials that run here, in the order of their numbers. */
  public List<Trial> own() {
    synchronized (log) {
      return log.ledger().running().stream()
          .filter(trial -> trial.session().equals(session))
          .toList();
    }
  }

  /** What was commanded of the study, as far as this process has read. */
  public Orders orders() {
    synchronized (log) {
      return log.ledger().orders();
    }
  }

  /** Has a configuration tried, exactly once, before the sampler's own. */
  public void enqueue(Configuration configuration, String note) throws IOException {
    double[] row = configuration.raw();
    require(
        spec().privacy().flatMap(Privacy::draw).isEmpty(),
        "enqueue",
        "A study with a random number of trials draws all of its configurations by itself; expected"
            + " nothing to be enqueued, or privacy with number: fixed.");
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
      log.decide(
          () ->
              log.ledger().allowance().equals(allowance)
                  ? List.of()
                  : List.of(new Event.Budgeted(allowance)));
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

  /**
   * Leaves the study but not its running trials: the session of the same name that is opened next
   * goes on with them. Until then other sessions find this one gone and may take its trials.
   */
  public void detach() throws IOException {
    presence.close();
  }

  /** Leaves the study and gives its running trials back. The journal stays open. */
  @Override
  public void close() throws IOException {
    try (presence) {
      synchronized (log) {
        for (Trial trial : own()) {
          answering.giveBack(trial.number(), trial.attempt(), "Its session was closed.");
        }
      }
    }
  }
}
