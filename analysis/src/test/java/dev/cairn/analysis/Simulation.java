package dev.cairn.analysis;

import dev.cairn.random.Stream;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A made-up course of a study: slots that try configurations near the best so far. */
public final class Simulation {
  private static final long BEGIN = 1_780_000_000_000L;

  private final StudySpec spec;
  private final Problem problem;
  private final RandomGenerator random;
  private final Ledger ledger = new Ledger();
  private final long[] freeAt;
  private final double dead;
  private final Map<Double, List<Double>> seen = new HashMap<>();

  /** What a configuration leads to; all values minimised. */
  public interface Problem {
    /** The objectives of a unit row at a share of the full fidelity; throws where it fails. */
    double[] objectives(double[] unit, double share);

    double[] constraints(double[] unit);

    /** Seconds of a full evaluation. */
    double seconds(double[] unit);
  }

  private Simulation(StudySpec spec, Problem problem, int slots, double dead) {
    this.spec = spec;
    this.problem = problem;
    this.random = Stream.of(spec.seed(), 99);
    this.freeAt = new long[slots];
    this.dead = dead;
    ledger.add(new Event.Opened(spec));
  }

  /**
   * Runs trials; the last of each slot is left running.
   *
   * @param dead the share of trials that fail
   */
  public static StudyView run(StudySpec spec, Problem problem, int slots, int trials, double dead) {
    var simulation = new Simulation(spec, problem, slots, dead);
    for (int number = 0; number < trials; number++) {
      simulation.trial(number, number >= trials - slots && trials > 10 * slots);
    }
    return simulation.ledger.view();
  }

  private void trial(int number, boolean unfinished) {
    int slot = 0;
    for (int other = 1; other < freeAt.length; other++) {
      slot = freeAt[other] < freeAt[slot] ? other : slot;
    }
    boolean second = number > spec.seed() + 40;
    if (number == 41 + spec.seed()) {
      long resumed = Arrays.stream(freeAt).max().orElse(0) + 600_000; // ten minutes later
      Arrays.fill(freeAt, resumed);
    }
    long at = freeAt[slot] + (long) (200 * random.nextDouble());
    double full = spec.fullFidelity();
    String session = second ? "b" : "a";
    double[] row = row(number);
    double[] unit = spec.space().encode(row);
    ledger.add(new Event.Asked(number, full, -1, session, BEGIN + at));
    ledger.add(
        new Event.Suggested(
            number,
            row,
            new Lineage(number < 10 ? "random/1" : "tpe/1", "candidate of " + number)));
    long took = (long) (1e3 * problem.seconds(unit) * (0.8 + 0.4 * random.nextDouble()));
    freeAt[slot] = unfinished ? Long.MAX_VALUE / 2 : end(number, unit, at, took);
  }

  private double[] row(int number) {
    double[] unit = new double[spec.space().size()];
    Optional<Trial> best = number < 10 ? Optional.empty() : Ranking.best(ledger.view());
    boolean near = best.isPresent() && random.nextDouble() < 0.6;
    for (int j = 0; j < unit.length; j++) {
      double centre = near ? best.get().unit()[j] : Double.NaN;
      unit[j] =
          Double.isNaN(centre)
              ? random.nextDouble()
              : Math.min(1, Math.max(0, centre + 0.2 * random.nextGaussian()));
    }
    return spec.space().decode(unit);
  }

  /** Answers when it ended, since the beginning. */
  private long end(int number, double[] unit, long at, long took) {
    if (random.nextDouble() < dead) {
      long time = at + took / 3;
      told(number, State.FAILED, new double[0], "exit code 1: CUDA out of memory", time);
      return time;
    }
    double full = spec.fullFidelity();
    for (double rung : Double.isNaN(full) ? new double[0] : new double[] {1, 3, 9, 27, full}) {
      double[] objectives = problem.objectives(unit, rung / full);
      long time = at + (long) (took * rung / full);
      ledger.add(
          new Event.Reported(number, 1, rung, objectives, problem.constraints(unit), BEGIN + time));
      List<Double> before = seen.computeIfAbsent(rung, r -> new ArrayList<>());
      before.add(objectives[0]);
      long better = before.stream().filter(v -> v < objectives[0]).count();
      if (rung < full && before.size() > 5 && better > before.size() / 2) {
        told(number, State.PRUNED, nothing(), "", time);
        return time;
      }
    }
    told(number, State.COMPLETE, problem.objectives(unit, 1), "", at + took);
    return at + took;
  }

  private double[] nothing() {
    double[] nothing = new double[spec.goals().size()];
    Arrays.fill(nothing, Double.NaN);
    return nothing;
  }

  private void told(int number, State state, double[] objectives, String failure, long at) {
    long time = BEGIN + at;
    Trial trial = ledger.trial(number).orElseThrow();
    double[] constraints =
        state == State.COMPLETE ? problem.constraints(trial.unit()) : new double[0];
    double cost = (time - trial.started()) / 1e3;
    ledger.add(
        new Event.Told(number, 1, state, objectives, constraints, Map.of(), cost, failure, time));
  }
}
