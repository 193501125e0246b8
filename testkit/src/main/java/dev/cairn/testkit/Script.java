package dev.cairn.testkit;

import dev.cairn.random.Stream;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the trials of a simulated study go. Everything is keyed by the seed, the trial and the
 * fidelity, so an attempt that is repeated goes the same way.
 *
 * @param failing the chance that a trial fails at a step
 * @param losing the chance that an attempt is lost at a step, drawn anew for each attempt
 * @param lacking the chance that a report lacks the first objective, where it has other values
 * @param stride from one report to the next
 */
public record Script(
    StudySpec spec, long seed, double failing, double losing, double lacking, double stride) {

  /** Trials that all succeed and report at every unit of fidelity. */
  public static Script smooth(StudySpec spec, long seed) {
    return new Script(spec, seed, 0, 0, 0, 1);
  }

  public Script losing(double chance) {
    return new Script(spec, seed, failing, chance, lacking, stride);
  }

  /** Where a trial reports next on its way, NaN without fidelity: of a grid at its steps. */
  double next(double reached, double until) {
    double at = Double.isNaN(until) ? until : Math.min(until, reached + stride);
    return spec.fidelity()
        .flatMap(Fidelity::grid)
        .map(grid -> Math.min(until, grid.atLeast(at)))
        .orElse(at);
  }

  /**
   * The values at a fidelity (NaN without): noisy curves that fall towards the trial's own end, and
   * as a further value one that tells it from the start.
   */
  Evaluation result(Trial trial, double at) {
    return result(trial.number(), trial.unit(), at);
  }

  Evaluation result(int trial, double[] unit, double at) {
    Stream random = Stream.of(seed, trial, Double.doubleToLongBits(at));
    double excess = Double.isNaN(at) ? 0 : 1 / Math.sqrt(at);
    double quality = quality(unit);
    Map<String, Double> values = new LinkedHashMap<>();
    int index = 0;
    for (Goal goal : spec.goals()) {
      double end = index++ % 2 == 0 ? quality : 1 - quality;
      values.put(goal.name(), goal.flip(end + excess + 0.05 * random.nextGaussian()));
    }
    for (String constraint : spec.constraints()) {
      values.put(constraint, Math.rint(10 * (quality - 0.6)) / 10);
    }
    values.put("smoothness", quality + 0.05 * random.nextGaussian());
    return Evaluation.of(values).cost(1);
  }

  Evaluation report(Trial trial, double at) {
    Evaluation result = result(trial, at);
    boolean lacks = spec.goals().size() + spec.constraints().size() > 1;
    if (!lacks || Stream.of(seed, trial.number(), (long) at, 2).nextDouble() >= lacking) {
      return result;
    }
    Map<String, Double> rest = new LinkedHashMap<>(result.values());
    rest.remove(spec.goals().get(0).name());
    return Evaluation.of(rest);
  }

  boolean fails(Trial trial, double at) {
    return Stream.of(seed, trial.number(), (long) at, 3).nextDouble() < failing;
  }

  boolean loses(Trial trial, double at) {
    return Stream.of(seed, trial.number(), (long) at, 4, trial.attempt()).nextDouble() < losing;
  }

  /** Virtual time for one unit of fidelity. */
  double pace(Trial trial) {
    return 0.5 + Stream.of(seed, trial.number(), 5).nextDouble();
  }

  private static double quality(double[] unit) {
    double sum = 0;
    int active = 0;
    for (double each : unit) {
      sum += Double.isNaN(each) ? 0 : each;
      active += Double.isNaN(each) ? 0 : 1;
    }
    return sum / active;
  }
}
