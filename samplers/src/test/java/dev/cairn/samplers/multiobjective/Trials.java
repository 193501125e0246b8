package dev.cairn.samplers.multiobjective;

import dev.cairn.samplers.Past;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.stream.IntStream;

/** Finished trials with given values, for folds. */
final class Trials {
  private final Past past;

  Trials(int objectives) {
    Goal[] goals =
        IntStream.range(0, objectives).mapToObj(i -> Goal.minimize("f" + i)).toArray(Goal[]::new);
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1));
    past = new Past(StudySpec.of("s", space, goals).withConstraints("c"));
  }

  /** A complete feasible one. */
  Trials add(double... objectives) {
    return add(-1, objectives);
  }

  Trials add(double constraint, double[] objectives) {
    double[] row = {past.trials().size() / 100.0};
    past.complete(row, objectives, new double[] {constraint}, 1);
    return this;
  }

  <S> S state(Fold<Trial, S> fold) {
    return past.view().state(fold);
  }
}
