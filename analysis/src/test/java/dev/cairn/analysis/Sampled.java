package dev.cairn.analysis;

import dev.cairn.analysis.forest.Samples;
import dev.cairn.random.Stream;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Samples of a known function at random points. */
public final class Sampled {
  private Sampled() {}

  /** The function of the unit row, NaN where inactive, at {@code n} points drawn evenly. */
  public static Samples of(
      SearchSpace space, int n, long seed, ToDoubleFunction<double[]> function) {
    RandomGenerator random = Stream.of(seed);
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[space.size()];
      for (int j = 0; j < unit.length; j++) {
        unit[j] = random.nextDouble();
      }
      rows[i] = space.encode(space.decode(unit));
      values[i] = function.applyAsDouble(rows[i]);
    }
    return new Samples(space, rows, values);
  }

  /** The columns x0, x1, ... on [0, 1]. */
  public static SearchSpace cube(int width) {
    return SearchSpace.of(
        IntStream.range(0, width).mapToObj(j -> (Node) Real.of("x" + j, 0, 1)).toList());
  }
}
