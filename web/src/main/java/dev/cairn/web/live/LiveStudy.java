package dev.cairn.web.live;

import dev.cairn.run.Budget;
import dev.cairn.run.Ending;
import dev.cairn.run.Spent;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Orders;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A study whose workers are elsewhere. Each trial has a lease: when its worker says nothing for
 * that long, it counts as lost and is run again. What is answered is in the journal. Thread-safe.
 */
public final class LiveStudy implements AutoCloseable {
  /** How long a worker may be silent, unless it asks for another lease. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Study study;
  private final LongSupplier nanos;
  private final Map<Integer, Lease> leases = new ConcurrentHashMap<>();
  private final Once<Asked> asked = new Once<>();
  private final Once<Boolean> told = new Once<>();
  private Allowance allowance;
  private Spent spent;
  private boolean exhausted;

  /**
   * Takes up the trials of a session of the same name before, with new leases.
   *
   * @param nanos a clock for leases, which never goes back
   */
  public LiveStudy(Study study, LongSupplier nanos) {
    this.study = study;
    this.nanos = nanos;
    this.allowance = study.allowance();
    this.spent = spent(allowance);
    for (Trial trial : study.own()) {
      leases.put(trial.number(), Lease.of(trial.attempt(), LEASE, nanos.getAsLong()));
    }
  }

  private Spent spent(Allowance limits) {
    return new Spent(new Budget(limits, Map.of(), OptionalInt.empty()), study.view());
  }

  /**
   * What a worker is to do next. Costs the sampler's time.
   *
   * @param request names what may come again; empty where it will not
   */
  public Asked ask(String request, Duration lease) throws IOException {
    return asked.answer(request, () -> next(lease));
  }

  private Asked next(Duration lease) throws IOException {
    study.refresh();
    Optional<String> end = end();
    if (study.orders().stopped()) {
      return new Asked.Done(end.orElseThrow());
    }
    Next next = end.isEmpty() ? study.ask(trials()) : study.askLost();
    if (next instanceof Next.Run run) {
      Trial trial = run.trial();
      leases.put(trial.number(), Lease.of(trial.attempt(), lease, nanos.getAsLong()));
      return new Asked.Given(trial, run.from(), lease);
    }
    if (next instanceof Next.Spent over) {
      return new Asked.Done(over.why());
    }
    if (next instanceof Next.Exhausted) {
      exhausted();
    }
    return end().or(this::full).<Asked>map(Asked.Done::new).orElse(new Asked.Wait(PAUSE));
  }

  private synchronized void exhausted() {
    exhausted = true;
  }

  private int trials() {
    return study.allowance().trials().orElse(Integer.MAX_VALUE);
  }

  /** Why nothing new may start, if so. */
  private synchronized Optional<String> end() {
    if (!study.allowance().equals(allowance)) {
      allowance = study.allowance();
      spent = spent(allowance);
    }
    Orders orders = study.orders();
    if (orders.stopped()) {
      return Optional.of(
          "the study was stopped" + (orders.why().isEmpty() ? "" : ": ") + orders.why());
    }
    return exhausted
        ? Optional.of("every configuration of the space has been tried")
        : spent.ending(study.view(), study.evaluations(), study.view().busy()).map(Ending::why);
  }

  /** Why nothing will start any more, once nothing runs. */
  private synchronized Optional<String> full() {
    boolean open = study.view().pending().stream().anyMatch(LiveStudy::goesOn);
    return open ? Optional.empty() : spent.full(study.view()).map(Ending::why);
  }

  private static boolean goesOn(Trial trial) {
    return trial.state() == State.RUNNING || trial.state() == State.STALE;
  }

  /** See {@link Study#report}; renews the lease. */
  public Verdict report(int trial, int attempt, double at, Evaluation values) throws IOException {
    renew(trial, attempt);
    return study.report(trial, attempt, at, values);
  }

  /** See {@link Study#tell}. Told again, it is not counted again, and the answer is the same. */
  public boolean tell(String request, int trial, int attempt, Evaluation values)
      throws IOException {
    return told.answer(
        request,
        () -> {
          leases.remove(trial);
          return study.tell(trial, attempt, values) || settled(trial, attempt);
        });
  }

  /** Whether the result of this attempt is known: a request whose answer was lost comes again. */
  private boolean settled(int trial, int attempt) {
    return study
        .trial(trial)
        .filter(known -> known.state() == State.COMPLETE && known.attempt() == attempt)
        .isPresent();
  }

  /** See {@link Study#fail}. */
  public boolean fail(int trial, int attempt, String why) throws IOException {
    leases.remove(trial);
    return study.fail(trial, attempt, why);
  }

  /** Renews the lease; the verdict is to stop when the attempt is no longer current. */
  public Verdict alive(int trial, int attempt) throws IOException {
    renew(trial, attempt);
    study.refresh();
    return study.current(trial, attempt) ? Verdict.CONTINUE : Verdict.STOP;
  }

  private void renew(int trial, int attempt) {
    leases.computeIfPresent(
        trial,
        (number, lease) -> lease.attempt() == attempt ? lease.renewed(nanos.getAsLong()) : lease);
  }

  /** Looks at the leases; what is silent for too long is lost. Called about once a second. */
  public void look() throws IOException {
    long now = nanos.getAsLong();
    for (Integer trial : List.copyOf(leases.keySet())) {
      Lease lease = leases.computeIfPresent(trial, (number, known) -> known.seen(now));
      if (lease != null && lease.over() && leases.remove(trial, lease)) {
        String why = "Its worker said nothing for " + lease.length().toSeconds() + " s.";
        study.lose(trial, lease.attempt(), why);
      }
    }
  }

  public Study study() {
    return study;
  }

  /** Leaves the study with its trials, which the next session of this name goes on with. */
  @Override
  public void close() throws IOException {
    study.detach();
  }
}
