package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;

/** Spaces with branches. */
final class Conditional {
  private Conditional() {}

  static List<Problem> all() {
    return List.of(
        Problem.minimize(
            "tree",
            "conditional",
            Tree.SPACE,
            Yardstick.of(0, 0.3056269072068989),
            (c, fidelity) -> Outcome.of(Tree.value(c))));
  }

  /**
   * Three switches, their leaves and one shared number, in the manner of Jenatton et al. 2017. Best
   * in the branch r, k2.
   */
  private static final class Tree {
    private static final Categorical<String> SIDE = Categorical.of("a", "l", "r");
    private static final Real SHARED = Real.of("r", 0, 1);
    private static final Categorical<String> LEFT =
        Categorical.of("al", "l", "r").when(SIDE.is("l"));
    private static final Real P = Real.of("p", 0, 1).when(LEFT.is("l"));
    private static final Real Q = Real.log("q", 1e-5, 1).when(LEFT.is("r"));
    private static final Categorical<String> RIGHT =
        Categorical.of("ar", "k1", "k2", "k3").when(SIDE.is("r"));
    private static final Int N = Int.log("n", 1, 64).when(RIGHT.is("k1"));
    private static final Int M = Int.of("m", 0, 10).when(RIGHT.is("k2"));
    private static final Real S = Real.of("s", 0, 1).when(RIGHT.is("k2"));
    private static final SearchSpace SPACE =
        SearchSpace.of(SIDE, SHARED, LEFT, P, Q, RIGHT, N, M, S);

    private Tree() {}

    static double value(Configuration c) {
      return c.get(SIDE).equals("l") ? left(c) : right(c);
    }

    private static double left(Configuration c) {
      double shared = square(c.get(SHARED) - 0.62);
      return c.get(LEFT).equals("l")
          ? square(c.get(P) - 0.31) + 0.10 + shared
          : square(Math.log10(c.get(Q)) + 2.3) / 9 + 0.05 + shared;
    }

    private static double right(Configuration c) {
      double offset = c.get(SHARED) - 0.37;
      return switch (c.get(RIGHT)) {
        case "k1" -> square((c.get(N) - 23) / 64.0) + 0.12 + square(offset);
        case "k2" -> square((c.get(M) - 5) / 10.0) + square(c.get(S) - 0.77) + square(offset);
        default -> 0.08 + Math.abs(offset);
      };
    }

    private static double square(double v) {
      return v * v;
    }
  }
}
