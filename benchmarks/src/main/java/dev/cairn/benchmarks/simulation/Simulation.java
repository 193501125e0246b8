package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.speed.ThreadTime;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * One study of a problem by some workers on a simulated clock: a trial takes as long as the problem
 * says, or else half a second to one and a half by a stream keyed by seed and trial; what goes
 * wrong says {@link Conditions}. The same spec gives the same curve on every machine; only the
 * timings differ.
 */
public final class Simulation {
  private static final long DRAWS = 0xD4A3;

  private final Problem problem;
  private final Study study;
  private final int size;
  private final int workers;
  private final Conditions conditions;
  private final double enough;
  private final SimulatedClock clock;
  private final Incumbent incumbent;
  private final Map<Integer, Double> reached = new HashMap<>();
  private final PriorityQueue<Step> agenda = new PriorityQueue<>();
  private final List<Double> best = new ArrayList<>();
  private final List<Simulated.Moment> moments = new ArrayList<>();
  private final LongStream.Builder asks = LongStream.builder();
  private final LongStream.Builder tells = LongStream.builder();
  private int free;
  private int lost;
  private long steps;
  private double idle;
  private double spent;
  private boolean waiting;
  private boolean exhausted;

  private Simulation(
      Problem problem,
      Study study,
      int size,
      int workers,
      Conditions conditions,
      double enough,
      SimulatedClock clock) {
    this.problem = problem;
    this.study = study;
    this.size = size;
    this.workers = workers;
    this.free = workers;
    this.conditions = conditions;
    this.enough = enough;
    this.clock = clock;
    this.incumbent = Incumbent.of(problem);
  }

  /** An attempt of a trial: where it began, and what befalls it. */
  private record Attempt(Trial trial, double from, Conditions.Fate fate) {
    /** Whether it fails on its way to a fidelity. */
    boolean fails(double at) {
      double part = Double.isNaN(at) ? 1 : (at - from) / (trial.until() - from);
      return part >= fate.failsAt();
    }
  }

  /** The next news of a running trial: the outcome at a fidelity, NaN without one. */
  private record Step(double time, long number, Attempt attempt, double at, Outcome outcome)
      implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byTime = Double.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /**
   * Runs a study of the problem with the algorithms and seed of a spec.
   *
   * @param size evaluations, or where the problem has a fidelity the cost of that many full ones
   * @param optimizer the name for the curve
   * @param seed the number for the curve
   */
  public static Simulated run(
      Problem problem, StudySpec spec, int size, int workers, String optimizer, int seed)
      throws IOException {
    return run(problem, spec, size, workers, Conditions.IDEAL, optimizer, seed);
  }

  /** Likewise, under conditions that are not ideal. */
  public static Simulated run(
      Problem problem,
      StudySpec spec,
      int size,
      int workers,
      Conditions conditions,
      String optimizer,
      int seed)
      throws IOException {
    return until(Double.NaN, problem, spec, size, workers, conditions, optimizer, seed);
  }

  /**
   * Likewise, of one minimised objective, that ends sooner where the best so far is good enough.
   */
  public static Simulated until(
      double enough,
      Problem problem,
      StudySpec spec,
      int size,
      int workers,
      Conditions conditions,
      String optimizer,
      int seed)
      throws IOException {
    SimulatedClock clock = new SimulatedClock();
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "simulation")) {
      study.allow(
          problem.fidelity().isPresent()
              ? Allowance.UNLIMITED.withEvaluations(size)
              : Allowance.trials(size));
      Simulation simulation =
          new Simulation(problem, study, size, workers, conditions, enough, clock);
      simulation.run();
      return simulation.result(optimizer, seed);
    }
  }

  private Simulated result(String optimizer, int seed) {
    double[] values = best.stream().mapToDouble(v -> v).toArray();
    Curve curve = Curve.dense(problem.name(), optimizer, seed, values);
    Timings timings = new Timings(asks.build().toArray(), tells.build().toArray());
    double share = idle == 0 ? 0 : idle / (workers * clock.seconds());
    StudyView view = study.view();
    return new Simulated(
        curve,
        clock.seconds(),
        share,
        steps,
        timings,
        List.copyOf(moments),
        view.asked(),
        repeats(view));
  }

  private static int repeats(StudyView view) {
    Set<String> seen = new HashSet<>();
    int repeats = 0;
    for (List<Trial> trials : List.of(view.finished(), view.pending())) {
      for (Trial trial : trials) {
        repeats += seen.add(Arrays.toString(trial.row())) ? 0 : 1;
      }
    }
    return repeats;
  }

  private void run() throws IOException {
    while (best.size() < size && !(incumbent.value() <= enough)) {
      fill();
      Step step = agenda.poll();
      if (step == null && exhausted) {
        return;
      }
      if (step == null) {
        throw new IllegalStateException(
            "The scheduler of " + study.spec().name() + " waits although nothing runs.");
      }
      idle += waiting ? free * Math.max(0, step.time - clock.seconds()) : 0;
      clock.moveTo(step.time);
      take(step);
    }
  }

  /** Gives the free workers trials, as far as the size and the scheduler allow. */
  private void fill() throws IOException {
    waiting = false;
    while (free > 0 && !exhausted && (launches() || lost > 0)) {
      long start = ThreadTime.nanos();
      Next next = study.ask(launches() ? Integer.MAX_VALUE : 0);
      asks.add(ThreadTime.nanos() - start);
      if (next instanceof Next.Wait) {
        waiting = true;
        return;
      }
      if (next instanceof Next.Run run) {
        free--;
        begin(run.trial(), run.from());
      } else {
        exhausted = true;
      }
    }
  }

  /** Whether a new trial may be started. */
  private boolean launches() {
    return fidelity() || study.view().asked() < size;
  }

  private boolean fidelity() {
    return problem.fidelity().isPresent();
  }

  private void begin(Trial trial, double from) {
    lost -= trial.failures() > 0 ? 1 : 0;
    var fate = conditions.of(study.spec().seed(), trial.number(), trial.attempt());
    var attempt = new Attempt(trial, from, fate);
    double at = problem.fidelity().map(f -> following(f, from, trial)).orElse(Double.NaN);
    double before = from > 0 ? seconds(trial, evaluate(trial, from), from) : 0;
    schedule(attempt, at, before, fate.delay());
  }

  /** The next whole fidelity to report at. */
  private static double following(Fidelity fidelity, double reached, Trial trial) {
    return Math.min(trial.until(), Math.max(fidelity.low(), Math.floor(reached) + 1));
  }

  /** Evaluates at a fidelity and notes when that is known. */
  private void schedule(Attempt attempt, double at, double before, double delay) {
    Outcome outcome = evaluate(attempt.trial, at);
    double duration = Math.max(0, seconds(attempt.trial, outcome, at) - before);
    double time = clock.seconds() + delay + duration * attempt.fate.factor();
    agenda.add(new Step(time, steps++, attempt, at, outcome));
  }

  /** What a trial finds; the same draw of the noise for all of it. */
  private Outcome evaluate(Trial trial, double at) {
    long draw = Stream.of(DRAWS, study.spec().seed(), trial.number()).nextLong();
    return problem.evaluate(trial.configuration(), at, draw);
  }

  /** Seconds from the start of a trial to an outcome. */
  private double seconds(Trial trial, Outcome outcome, double at) {
    if (!Double.isNaN(outcome.seconds())) {
      return outcome.seconds();
    }
    double full = 0.5 + Stream.of(study.spec().seed(), trial.number()).nextDouble();
    return Double.isNaN(at) ? full : full * at / study.spec().fullFidelity();
  }

  private void take(Step step) throws IOException {
    Trial trial = step.attempt.trial;
    double part = fidelity() ? part(step) : 1;
    if (step.attempt.fails(step.at)) {
      fail(trial, part);
      return;
    }
    if (!fidelity()) {
      tell(step);
      see(step);
      count(part);
      return;
    }
    Verdict verdict = report(step);
    reached.merge(trial.number(), step.at, Math::max);
    see(step);
    count(part);
    if (verdict != Verdict.CONTINUE) {
      free++;
    } else if (step.at < trial.until()) {
      double next = following(problem.fidelity().orElseThrow(), step.at, trial);
      schedule(step.attempt, next, seconds(trial, step.outcome, step.at), 0);
    } else {
      tell(step);
    }
  }

  private void see(Step step) {
    double before = incumbent.value();
    incumbent.add(step.outcome);
    double now = incumbent.value();
    if (Double.compare(before, now) != 0) {
      Configuration where = step.attempt.trial.configuration();
      moments.add(new Simulated.Moment(clock.seconds(), now, where));
    }
  }

  /** The part of a full evaluation that a step took beyond what the trial had reached. */
  private double part(Step step) {
    double known = reached.getOrDefault(step.attempt.trial.number(), 0.0);
    double before = Math.max(known, step.attempt.from);
    return Math.max(0, step.at - before) / study.spec().fullFidelity();
  }

  /** Ends an attempt without a result; what it took is paid for. */
  private void fail(Trial trial, double part) throws IOException {
    free++;
    study.fail(trial.number(), trial.attempt(), "It was to fail.");
    boolean again = study.spec().policy().retries() > trial.failures();
    lost += again ? 1 : 0;
    count(fidelity() || !again ? part : 0);
  }

  private Verdict report(Step step) throws IOException {
    long start = ThreadTime.nanos();
    Verdict verdict =
        study.report(
            step.attempt.trial.number(),
            step.attempt.trial.attempt(),
            step.at,
            problem.evaluation(step.outcome));
    tells.add(ThreadTime.nanos() - start);
    return verdict;
  }

  private void tell(Step step) throws IOException {
    free++;
    long start = ThreadTime.nanos();
    Trial trial = step.attempt.trial;
    study.tell(trial.number(), trial.attempt(), problem.evaluation(step.outcome));
    tells.add(ThreadTime.nanos() - start);
  }

  /** Counts a part of a full evaluation; the best is noted whenever another one is paid for. */
  private void count(double part) {
    spent += part;
    while (best.size() < size && spent >= best.size() + 1 - 1e-9) {
      best.add(incumbent.value());
    }
  }
}
