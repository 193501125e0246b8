package dev.cairn.samplers.quantile;

import dev.cairn.math.statistics.Quantiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * Losses by fidelity. Those of each fidelity are carried to the scale of the highest by the trials
 * that have a loss there and at the next higher one: median to median, mean deviation to mean
 * deviation. So a trial that was stopped early is not better or worse for that alone, however much
 * losses fall on the way and however few were let through.
 */
final class Rungs {
  private static final int FEWEST = 3;

  private final TreeMap<Double, Map<Integer, Double>> losses = new TreeMap<>();
  private final Map<Integer, Double> last = new HashMap<>();
  private int trials;

  /** Adds a loss of a trial; fidelities of a trial ascend, trials count from 0. */
  void add(int trial, double fidelity, double loss) {
    losses.computeIfAbsent(fidelity, f -> new HashMap<>()).put(trial, loss);
    last.put(trial, fidelity);
    trials = Math.max(trials, trial + 1);
  }

  /** The last loss of each trial on the scale of the highest fidelity. */
  double[] last() {
    double[] carried = new double[trials];
    Line line = Line.IDENTITY;
    Map<Integer, Double> above = Map.of();
    for (Entry<Double, Map<Integer, Double>> rung : losses.descendingMap().entrySet()) {
      line = above.isEmpty() ? line : Line.carrying(rung.getValue(), above, line);
      for (Entry<Integer, Double> loss : rung.getValue().entrySet()) {
        if (rung.getKey().equals(last.get(loss.getKey()))) {
          carried[loss.getKey()] = line.at(loss.getValue());
        }
      }
      above = rung.getValue();
    }
    return carried;
  }

  /** An increasing line. */
  private record Line(double slope, double offset) {
    static final Line IDENTITY = new Line(1, 0);

    double at(double x) {
      return slope * x + offset;
    }

    /** From the scale of some losses to that which another line carries those above to. */
    static Line carrying(Map<Integer, Double> below, Map<Integer, Double> above, Line ofAbove) {
      List<Double> from = new ArrayList<>();
      List<Double> to = new ArrayList<>();
      for (Entry<Integer, Double> loss : below.entrySet()) {
        Double higher = above.get(loss.getKey());
        if (higher != null) {
          from.add(loss.getValue());
          to.add(ofAbove.at(higher));
        }
      }
      if (from.isEmpty()) {
        return ofAbove;
      }
      double[] x = from.stream().mapToDouble(v -> v).toArray();
      double[] y = to.stream().mapToDouble(v -> v).toArray();
      double ratio = deviation(y) / deviation(x);
      boolean usable = x.length >= FEWEST && ratio > 0 && ratio < Double.POSITIVE_INFINITY;
      double slope = usable ? ratio : ofAbove.slope;
      return new Line(slope, Quantiles.median(y) - slope * Quantiles.median(x));
    }

    private static double deviation(double[] values) {
      double median = Quantiles.median(values);
      double sum = 0;
      for (double value : values) {
        sum += Math.abs(value - median);
      }
      return sum / values.length;
    }
  }
}
