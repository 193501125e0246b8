package dev.cairn.samplers;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;

/** A problem of two branches; the right one holds the optimum, at x = 2 and depth 11. */
public final class Branches {
  public static final Categorical<String> KIND = Categorical.of("kind", "left", "right");
  public static final Real X = Real.of("x", -5, 5);
  private static final Real RATE = Real.log("rate", 1e-4, 1).when(KIND.is("left"));
  private static final Int DEPTH = Int.of("depth", 1, 30).when(KIND.is("right"));
  public static final SearchSpace SPACE = SearchSpace.of(KIND, X, RATE, DEPTH);

  private Branches() {}

  public static Evaluation evaluate(Configuration c) {
    double shared = Math.pow(c.get(X) - 2, 2) / 25;
    double own =
        c.has(DEPTH)
            ? Math.pow((c.get(DEPTH) - 11) / 30.0, 2)
            : 0.2 + Math.pow(Math.log10(c.get(RATE)) + 2, 2);
    return Evaluation.of(shared + own);
  }
}
