package dev.cairn.samplers.multiobjective;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.util.Map;
import java.util.stream.IntStream;

/** Finished trials with given values, for folds. */
final class Trials {
  private final Ledger ledger = new Ledger();
  private int asked;

  Trials(int objectives) {
    Goal[] goals =
        IntStream.range(0, objectives).mapToObj(i -> Goal.minimize("f" + i)).toArray(Goal[]::new);
    ledger.add(
        new Event.Opened(
            StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), goals).withConstraints("c")));
  }

  /** A complete feasible one. */
  Trials add(double... objectives) {
    return add(-1, objectives);
  }

  Trials add(double constraint, double[] objectives) {
    double[] constraints = {constraint};
    ledger.add(new Event.Asked(asked, Double.NaN, -1, "", 0));
    ledger.add(new Event.Suggested(asked, new double[] {asked / 100.0}, new Lineage("", "")));
    ledger.add(
        new Event.Told(asked, 1, State.COMPLETE, objectives, constraints, Map.of(), 1, "", 0));
    asked++;
    return this;
  }

  <S> S state(Fold<Trial, S> fold) {
    return ledger.finished().state(fold);
  }
}
