package dev.cairn.transfer.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Runs as logarithms of their settings and losses, the best first. Arrays are not changed. */
@SuppressWarnings("ArrayRecordComponent")
record Points(double[][] logs, double[] losses) {

  static Points of(List<Run> runs) {
    List<Run> best = runs.stream().sorted(Comparator.comparingDouble(Run::loss)).toList();
    return new Points(
        best.stream().map(Run::logs).toArray(double[][]::new),
        best.stream().mapToDouble(Run::loss).toArray());
  }

  int size() {
    return losses.length;
  }

  int settings() {
    return logs[0].length;
  }

  /** As many, drawn with replacement. */
  Points resampled(RandomGenerator random) {
    int[] drawn = random.ints(size(), 0, size()).sorted().toArray();
    double[][] drawnLogs = new double[size()][];
    double[] drawnLosses = new double[size()];
    for (int i = 0; i < drawn.length; i++) {
      drawnLogs[i] = logs[drawn[i]];
      drawnLosses[i] = losses[drawn[i]];
    }
    return new Points(drawnLogs, drawnLosses);
  }

  /** The best of them. */
  Points best(int number) {
    return new Points(Arrays.copyOf(logs, number), Arrays.copyOf(losses, number));
  }

  double[] centre() {
    double[] sum = new double[settings()];
    for (double[] log : logs) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += log[i] / size();
      }
    }
    return sum;
  }

  /** Whether each setting has been tried on both sides. */
  boolean surround(double[] point) {
    for (int i = 0; i < point.length; i++) {
      boolean below = false;
      boolean above = false;
      for (double[] log : logs) {
        below |= log[i] <= point[i];
        above |= log[i] >= point[i];
      }
      if (!below || !above) {
        return false;
      }
    }
    return true;
  }
}
