package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ackley's function of four whole numbers, two switches and two numbers. Best is 0. */
final class MixedAckley {
  private static final int[] WHOLE = {7, 13, 4, 16};
  private static final List<Int> K =
      IntStream.range(0, WHOLE.length).mapToObj(i -> Int.of("k" + i, 0, 20)).toList();
  private static final Categorical<String> A = Categorical.of("a", "off", "on");
  private static final Categorical<String> B = Categorical.of("b", "off", "on");
  private static final Real X = Real.of("x", -1, 1);
  private static final Real Y = Real.of("y", -1, 1);

  private MixedAckley() {}

  static Problem problem() {
    var nodes = new ArrayList<Node>(K);
    nodes.addAll(List.of(A, B, X, Y));
    return Problem.minimize(
        "ackley_mixed8",
        Further.GROUP,
        SearchSpace.of(nodes),
        Yardstick.of(0, 4.171367092495862),
        (c, fidelity) -> Outcome.of(Classical.ackley(offsets(c))));
  }

  private static double[] offsets(Configuration c) {
    double[] z = new double[WHOLE.length + 4];
    for (int i = 0; i < WHOLE.length; i++) {
      z[i] = (c.get(K.get(i)) - WHOLE[i]) / 10.0;
    }
    z[4] = c.get(A).equals("on") ? 0 : 1;
    z[5] = c.get(B).equals("off") ? 0 : 1;
    z[6] = c.get(X) - 0.37;
    z[7] = c.get(Y) + 0.58;
    return z;
  }
}
