package dev.cairn.examples;

import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;

/** The least that a Java program needs. */
public final class PlainJava {
  private PlainJava() {}

  /** Tunes the step size and count of Euler's method against the cost of a step. */
  public static void main(String[] arguments) throws InterruptedException {
    // snippet: plain-java
    Real horizon = Real.log("horizon", 0.1, 10);
    Int steps = Int.log("steps", 1, 1000);
    Objective error =
        Objective.of(
            c -> {
              double grown = Math.pow(1 + c.get(horizon) / c.get(steps), c.get(steps));
              return Math.abs(grown - Math.E) + 1e-4 * c.get(steps);
            });
    StudySpec spec = StudySpec.of("euler", SearchSpace.of(horizon, steps), Goal.minimize("error"));
    Tuner.Outcome outcome = Tuner.of(spec.withSeed(1)).parallel(2).run(error, Budget.trials(100));
    System.out.println(outcome.best().orElseThrow());
    // end
  }
}
