package dev.cairn.run;

import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Orders;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One run of a study: fills the runner's free slots with trials until the budget is spent. A free
 * slot waits for no other trial. {@link #run} is called once, by one thread; {@link #interrupt} by
 * any.
 */
public final class StudyRun {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration REFRESH = Duration.ofMillis(500);

  private final Study study;
  private final Runner runner;
  private final Allowance allowance;
  private final Spent spent;
  private final Optional<Duration> timeout;
  private final InstantSource clock;
  private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
  private final Map<Integer, Running> running = new LinkedHashMap<>();
  private final List<Job> held = new ArrayList<>();
  private final Retention retention;
  private final Set<Job> settled = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final int stops;
  private Instant refreshed;

  /** What the loop is told by runner threads: a job ended, or (job null) only look again. */
  private record News(@Nullable Job job, @Nullable IOException broken) {}

  private record Running(Job job, Instant deadline) {}

  /**
   * @param timeout the longest a trial may run
   */
  public StudyRun(
      Study study, Runner runner, Budget budget, Optional<Duration> timeout, InstantSource clock) {
    budget.check(study.spec());
    this.study = study;
    this.runner = runner;
    this.allowance = budget.allowance();
    this.spent = new Spent(budget, study.view());
    this.retention = new Retention(study, runner.checkpoints());
    this.timeout = timeout;
    this.clock = clock;
    this.stops = study.orders().stops();
    this.refreshed = clock.instant();
  }

  /**
   * Writes the allowance into the log, where samplers find it, and runs to the end. An I/O error of
   * the journal ends the run; what was acknowledged before is kept.
   */
  public Ending run() throws IOException, InterruptedException {
    study.allow(allowance);
    retention.start();
    Instant start = clock.instant();
    Duration before = study.view().busy();
    Optional<Ending> ending = Optional.empty();
    while (true) {
      boolean asks = true;
      while (asks && !interrupted.get() && running.size() + held.size() < runner.slots()) {
        Optional<Ending> known = ending;
        Duration time = before.plus(Duration.between(start, clock.instant()));
        ending =
            stopped()
                .or(() -> known)
                .or(() -> spent.ending(study.view(), study.evaluations(), time));
        Next next = next(ending);
        asks = !(next instanceof Next.Wait);
        if (asks) {
          Optional<Ending> exhausted = begin(next);
          ending = ending.or(() -> exhausted);
        } else if (running.isEmpty()) {
          ending = ending.or(() -> spent.full(study.view()));
        }
      }
      if (interrupted.get()) {
        return abandon();
      }
      if (ending.isPresent() && running.isEmpty()) {
        return ending.get();
      }
      hear();
      expire();
      follow();
    }
  }

  /**
   * What a free slot does. Once the budget is spent, nothing starts and nothing that paused goes
   * on, but a trial that was lost is brought to its end, as it would have been if it had not been
   * lost.
   */
  private Next next(Optional<Ending> ending) throws IOException {
    if (ending.isEmpty()) {
      return study.ask(allowance.trials().orElse(Integer.MAX_VALUE));
    }
    Ending.Kind kind = ending.get().kind();
    return kind == Ending.Kind.DONE || kind == Ending.Kind.EXHAUSTED
        ? study.askLost()
        : new Next.Wait();
  }

  /** The ending that a command since the run began asks for. */
  private Optional<Ending> stopped() {
    Orders orders = study.orders();
    String why = orders.why().isEmpty() ? "by command" : "by command: " + orders.why();
    return orders.stops() > stops
        ? Optional.of(new Ending(Ending.Kind.STOPPED, why))
        : Optional.empty();
  }

  /** Reads what others wrote, and ends the jobs whose trials they ended or took away. */
  private void follow() throws IOException {
    if (Duration.between(refreshed, clock.instant()).abs().compareTo(REFRESH) < 0) {
      return;
    }
    refreshed = clock.instant();
    study.refresh();
    for (Running each : running.values()) {
      Job job = each.job();
      if (!study.current(job.trial(), job.attempt()) && settled.add(job)) {
        runner.stop(job, "its trial was ended or taken away from outside");
      }
    }
  }

  /** Ends the run soon: finished trials are kept, running ones are given back as stale. */
  public void interrupt() {
    interrupted.set(true);
    news.add(new News(null, null));
  }

  private Optional<Ending> begin(Next next) throws IOException {
    if (next instanceof Next.Spent spent) {
      return Optional.of(new Ending(Ending.Kind.DONE, spent.why()));
    }
    if (!(next instanceof Next.Run run)) {
      return Optional.of(
          new Ending(Ending.Kind.EXHAUSTED, "every configuration of the space has been tried"));
    }
    Trial trial = run.trial();
    Job job =
        new Job(
            trial.number(),
            trial.attempt(),
            trial.configuration(),
            run.from(),
            trial.until(),
            study.spec().fidelity(),
            trial.origin());
    if (waits(job)) {
      held.add(job);
    } else {
      start(job);
    }
    return Optional.empty();
  }

  /** Whether a program that may be saving what the job goes on from has not ended yet. */
  private boolean waits(Job job) {
    return running.containsKey(job.trial())
        || job.origin().filter(origin -> running.containsKey(origin.parent())).isPresent();
  }

  private void start(Job job) throws IOException {
    Instant deadline = timeout.map(limit -> clock.instant().plus(limit)).orElse(Instant.MAX);
    running.put(job.trial(), new Running(job, deadline));
    try {
      retention.starting(job);
      runner.checkpoints().prepare(job);
      runner.start(job, new Listener(job, job.from() > 0 && !runner.remembers(job.trial())));
    } catch (IOException e) {
      running.remove(job.trial());
      study.fail(job.trial(), job.attempt(), "It could not be started: " + e.getMessage());
    }
  }

  private Ending abandon() throws IOException {
    for (Running each : running.values()) {
      study.giveBack(each.job().trial(), each.job().attempt(), "The run was interrupted.");
    }
    for (Job job : held) {
      study.giveBack(job.trial(), job.attempt(), "The run was interrupted.");
    }
    running.values().forEach(each -> runner.stop(each.job(), "the run was interrupted"));
    return new Ending(Ending.Kind.INTERRUPTED, running.size() + " trials were running");
  }

  /** Waits for news, at most until the next deadline or a look at what other processes did. */
  private void hear() throws IOException, InterruptedException {
    News first = news.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
    for (News each = first; each != null; each = news.poll()) {
      if (each.broken() != null) {
        throw each.broken();
      }
      if (each.job() != null) {
        running.remove(each.job().trial());
        settled.remove(each.job());
        retention.ended(each.job());
      }
    }
    for (Job job : List.copyOf(held)) {
      if (!waits(job)) {
        held.remove(job);
        start(job);
      }
    }
  }

  private void expire() throws IOException {
    Instant now = clock.instant();
    for (Running each : List.copyOf(running.values())) {
      if (now.isAfter(each.deadline())) {
        String why = "It ran longer than " + timeout.orElseThrow().toSeconds() + " s.";
        study.fail(each.job().trial(), each.job().attempt(), why);
        running.put(each.job().trial(), new Running(each.job(), Instant.MAX));
        settled.add(each.job());
        runner.stop(each.job(), why);
      }
    }
  }

  /** Carries a job's news into the study. */
  private final class Listener implements Runner.Listener {
    private final Job job;
    private final boolean anew;

    /**
     * @param anew whether the job does again what its trial had reached
     */
    Listener(Job job, boolean anew) {
      this.job = job;
      this.anew = anew;
    }

    @Override
    public Verdict report(double at, Evaluation values) {
      try {
        Verdict verdict = interrupted.get() ? Verdict.STOP : heard(at, values);
        if (verdict != Verdict.CONTINUE) {
          settled.add(job);
        }
        return verdict;
      } catch (IOException e) {
        news.add(new News(null, e));
        return Verdict.STOP;
      }
    }

    private Verdict heard(double at, Evaluation values) throws IOException {
      begun();
      return study.report(job.trial(), job.attempt(), at, values);
    }

    /** What the job has done by now is said before the first that it says itself. */
    private void begun() throws IOException {
      if (anew) {
        study.startedOver(job.trial(), job.attempt());
      }
    }

    @Override
    public void result(Evaluation values) {
      settle(
          () -> {
            begun();
            return study.tell(job.trial(), job.attempt(), values);
          });
    }

    @Override
    public void failed(String why) {
      settle(() -> study.fail(job.trial(), job.attempt(), why));
    }

    @Override
    public void lost(String why) {
      settle(() -> study.lose(job.trial(), job.attempt(), why));
    }

    private void settle(Settlement settlement) {
      settled.add(job);
      try {
        settlement.settle();
        news.add(new News(job, null));
      } catch (IOException e) {
        news.add(new News(job, e));
      }
    }
  }

  @FunctionalInterface
  private interface Settlement {
    boolean settle() throws IOException;
  }
}
