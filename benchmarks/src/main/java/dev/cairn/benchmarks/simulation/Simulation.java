package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.speed.ThreadTime;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Allowance;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/**
 * One study of a problem by some workers on a simulated clock: a trial takes as long as the problem
 * says, or else half a second to one and a half by a stream keyed by seed and trial. The same spec
 * gives the same curve on every machine; only the timings differ.
 */
public final class Simulation {
  private final Problem problem;
  private final Study study;
  private final int size;
  private final int workers;
  private final SimulatedClock clock;
  private final Incumbent incumbent;
  private final PriorityQueue<Step> agenda = new PriorityQueue<>();
  private final List<Double> best = new ArrayList<>();
  private final LongStream.Builder asks = LongStream.builder();
  private final LongStream.Builder tells = LongStream.builder();
  private int free;
  private long steps;
  private double spent;
  private double waited;
  private boolean waiting;
  private boolean exhausted;

  private Simulation(Problem problem, Study study, int size, int workers, SimulatedClock clock) {
    this.problem = problem;
    this.study = study;
    this.size = size;
    this.workers = workers;
    this.free = workers;
    this.clock = clock;
    this.incumbent = Incumbent.of(problem);
  }

  /** The next news of a running trial: the outcome at a fidelity, NaN without one. */
  private record Step(double time, long number, Trial trial, double at, Outcome outcome)
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
    SimulatedClock clock = new SimulatedClock();
    try (Study study = Study.open(spec, new MemoryJournal(), clock, "simulation")) {
      study.allow(
          problem.fidelity().isPresent()
              ? Allowance.UNLIMITED.withEvaluations(size)
              : Allowance.trials(size));
      Simulation simulation = new Simulation(problem, study, size, workers, clock);
      simulation.run();
      return simulation.result(optimizer, seed);
    }
  }

  private Simulated result(String optimizer, int seed) {
    double[] values = best.stream().mapToDouble(v -> v).toArray();
    Curve curve = Curve.dense(problem.name(), optimizer, seed, values);
    Timings timings = new Timings(asks.build().toArray(), tells.build().toArray());
    double idle = clock.seconds() > 0 ? waited / (workers * clock.seconds()) : 0;
    return new Simulated(curve, clock.seconds(), idle, timings);
  }

  private void run() throws IOException {
    while (best.size() < size) {
      fill();
      Step step = agenda.poll();
      if (step == null && exhausted) {
        return;
      }
      if (step == null) {
        throw new IllegalStateException(
            "The scheduler of " + study.spec().name() + " waits although nothing runs.");
      }
      waited += waiting ? free * (step.time - clock.seconds()) : 0;
      clock.moveTo(step.time);
      take(step);
    }
  }

  /** Gives the free workers trials, as far as the size and the scheduler allow. */
  private void fill() throws IOException {
    waiting = false;
    while (free > 0 && !exhausted && (fidelity() || study.view().asked() < size)) {
      long start = ThreadTime.nanos();
      Next next = study.ask();
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

  private boolean fidelity() {
    return problem.fidelity().isPresent();
  }

  private void begin(Trial trial, double from) {
    double at = problem.fidelity().map(f -> following(f, from, trial)).orElse(Double.NaN);
    double before =
        from > 0 ? seconds(trial, problem.evaluate(trial.configuration(), from), from) : 0;
    schedule(trial, at, before);
  }

  /** The next whole fidelity to report at. */
  private static double following(Fidelity fidelity, double reached, Trial trial) {
    return Math.min(trial.until(), Math.max(fidelity.low(), Math.floor(reached) + 1));
  }

  /** Evaluates at a fidelity and notes when that is known. */
  private void schedule(Trial trial, double at, double before) {
    Outcome outcome = problem.evaluate(trial.configuration(), at);
    double duration = Math.max(0, seconds(trial, outcome, at) - before);
    agenda.add(new Step(clock.seconds() + duration, steps++, trial, at, outcome));
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
    if (!fidelity()) {
      tell(step);
      count(step.outcome);
      return;
    }
    double reached = reached(step.trial);
    Verdict verdict = report(step);
    count(step.outcome, (step.at - reached) / study.spec().fullFidelity());
    if (verdict != Verdict.CONTINUE) {
      free++;
    } else if (step.at < step.trial.until()) {
      double next = following(problem.fidelity().orElseThrow(), step.at, step.trial);
      schedule(step.trial, next, seconds(step.trial, step.outcome, step.at));
    } else {
      tell(step);
    }
  }

  /** The fidelity that a trial has been paid for. */
  private double reached(Trial trial) {
    return study
        .view()
        .pending()
        .find(trial.number())
        .flatMap(Trial::lastReport)
        .map(report -> report.at())
        .orElse(0.0);
  }

  private Verdict report(Step step) throws IOException {
    long start = ThreadTime.nanos();
    Verdict verdict =
        study.report(
            step.trial.number(), step.trial.attempt(), step.at, problem.evaluation(step.outcome));
    tells.add(ThreadTime.nanos() - start);
    return verdict;
  }

  private void tell(Step step) throws IOException {
    free++;
    long start = ThreadTime.nanos();
    study.tell(step.trial.number(), step.trial.attempt(), problem.evaluation(step.outcome));
    tells.add(ThreadTime.nanos() - start);
  }

  private void count(Outcome outcome) {
    incumbent.add(outcome);
    best.add(incumbent.value());
  }

  /** Counts a part of a full evaluation; the best is noted whenever another one is paid for. */
  private void count(Outcome outcome, double part) {
    incumbent.add(outcome);
    spent += part;
    while (best.size() < size && spent >= best.size() + 1 - 1e-9) {
      best.add(incumbent.value());
    }
  }
}
