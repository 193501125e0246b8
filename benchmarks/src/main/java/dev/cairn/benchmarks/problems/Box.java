package dev.cairn.benchmarks.problems;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A box whose contents are moved, so that no optimum stays where it is customary. */
record Box(double[] low, double[] high) {
  /** Shift of each coordinate, as a part of the side, repeated from the eighth on. */
  private static final double[] SHIFT = {0.19, 0.071, -0.113, 0.233, -0.167, 0.029, 0.151};

  /** Equal sides. */
  static Box of(int dimension, double low, double high) {
    var box = new Box(new double[dimension], new double[dimension]);
    Arrays.fill(box.low, low);
    Arrays.fill(box.high, high);
    return box;
  }

  /** A function on the box, moved. */
  Problem problem(
      String name, double best, double randomMedian, ToDoubleFunction<double[]> function) {
    List<Real> x =
        IntStream.range(0, low.length).mapToObj(i -> Real.of("x" + i, low[i], high[i])).toList();
    return Problem.minimize(
        name,
        Further.GROUP,
        SearchSpace.of(x),
        Yardstick.of(best, randomMedian),
        (c, fidelity) ->
            Outcome.of(function.applyAsDouble(moved(x.stream().mapToDouble(c::get).toArray()))));
  }

  private double[] moved(double... x) {
    double[] z = x.clone();
    Arrays.setAll(z, i -> x[i] - SHIFT[i % SHIFT.length] * (high[i] - low[i]));
    return z;
  }
}
