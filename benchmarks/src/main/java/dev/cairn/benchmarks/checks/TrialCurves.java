package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The learning curves of a study's trials, minimised. */
interface TrialCurves {
  /** A study whose trials have these curves, with the same configurations for each scheduler. */
  StudySpec spec();

  double at(Trial trial, int epoch);

  /** Planted ones, which know the trial's number only. */
  static TrialCurves planted(long seed) {
    StudySpec spec =
        StudySpec.of("curves", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
            .withFidelity("epoch", 1, PlantedCurve.EPOCHS);
    return new TrialCurves() {
      @Override
      public StudySpec spec() {
        return spec.withSampler("random").withSeed(seed);
      }

      @Override
      public double at(Trial trial, int epoch) {
        return PlantedCurve.of(seed, trial.number()).at(epoch);
      }
    };
  }

  /** Those of random configurations of a problem with one objective; each value is kept. */
  static TrialCurves of(Problem problem, long seed) {
    Map<List<Integer>, Double> known = new HashMap<>();
    return new TrialCurves() {
      @Override
      public StudySpec spec() {
        return problem.study().withSampler("random").withSeed(seed);
      }

      @Override
      public double at(Trial trial, int epoch) {
        return known.computeIfAbsent(
            List.of(trial.number(), epoch),
            place -> {
              double value = problem.evaluate(trial.configuration(), epoch).objectives()[0];
              return problem.goals().get(0).flip(value);
            });
      }
    };
  }
}
