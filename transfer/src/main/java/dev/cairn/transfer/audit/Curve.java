package dev.cairn.transfer.audit;

import dev.cairn.math.regression.LeastSquares;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Mean losses of one size by the logarithm of the learning rate, and where they are least. */
final class Curve {
  private static final int REACH = 2; // points on either side of the best that the parabola sees

  private final double[] logs;
  private final double[] losses;
  private final int best;

  private Curve(double[] logs, double[] losses) {
    this.logs = logs;
    this.losses = losses;
    int least = 0;
    for (int i = 1; i < losses.length; i++) {
      least = losses[i] < losses[least] ? i : least;
    }
    best = least;
  }

  /** A rate at which any training diverged has an infinite loss. */
  static Curve of(Iterable<Observation> observations) {
    Map<Double, double[]> sums = new TreeMap<>();
    for (Observation o : observations) {
      double[] sum = sums.computeIfAbsent(Math.log(o.learningRate()), key -> new double[2]);
      sum[0] += Double.isFinite(o.loss()) ? o.loss() : Double.POSITIVE_INFINITY;
      sum[1]++;
    }
    return new Curve(
        sums.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
        sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray());
  }

  List<Audit.Point> points() {
    return IntStream.range(0, logs.length)
        .mapToObj(i -> new Audit.Point(Math.exp(logs[i]), losses[i]))
        .toList();
  }

  double loss() {
    return losses[best];
  }

  /** The median distance of neighbouring rates. */
  double step() {
    double[] steps = new double[logs.length - 1];
    Arrays.setAll(steps, i -> logs[i + 1] - logs[i]);
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  /** Whether the best rate is the least or the greatest tried: the optimum lies beyond. */
  boolean edge() {
    return best == 0 || best == logs.length - 1;
  }

  /**
   * The minimum of the parabola through the best rate and up to two more on either side, no farther
   * than a neighbour of the best; the best rate itself where there is no such parabola.
   */
  double optimum() {
    int from = Math.max(0, best - REACH);
    int to = Math.min(logs.length, best + REACH + 1);
    double[][] rows =
        IntStream.range(from, to)
            .filter(i -> Double.isFinite(losses[i]))
            .mapToObj(
                i ->
                    new double[] {1, logs[i] - logs[best], square(logs[i] - logs[best]), losses[i]})
            .toArray(double[][]::new);
    double[] values = Arrays.stream(rows).mapToDouble(row -> row[3]).toArray();
    double[][] terms =
        Arrays.stream(rows).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
    return LeastSquares.solve(terms, values)
        .filter(x -> x[2] > 0)
        .map(x -> logs[best] - x[1] / (2 * x[2]))
        .map(log -> Math.max(logs[Math.max(0, best - 1)], log))
        .map(log -> Math.min(logs[Math.min(logs.length - 1, best + 1)], log))
        .orElse(logs[best]);
  }

  private static double square(double x) {
    return x * x;
  }
}
