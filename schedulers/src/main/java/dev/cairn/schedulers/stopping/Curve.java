package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Report;
import java.util.Arrays;

/** A trial's reports from the first on: their sums and their best. */
final class Curve {
  private final double[] sums;
  private final int[] counts;
  private final double[] best;
  private double violations;
  private double leastViolation = Double.POSITIVE_INFINITY;
  private int reports;

  Curve(int goals) {
    sums = new double[goals];
    counts = new int[goals];
    best = new double[goals];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
  }

  void add(Report report) {
    for (int i = 0; i < sums.length; i++) {
      double value = report.objectives()[i];
      if (!Double.isNaN(value)) {
        sums[i] += value;
        counts[i]++;
        best[i] = Math.min(best[i], value);
      }
    }
    double violation = Violation.of(report.constraints());
    violations += violation;
    leastViolation = Math.min(leastViolation, violation);
    reports++;
  }

  double meanViolation() {
    return violations / reports;
  }

  double leastViolation() {
    return leastViolation;
  }

  /** NaN where nothing was reported. */
  double[] means() {
    double[] means = new double[sums.length];
    Arrays.setAll(means, i -> sums[i] / counts[i]);
    return means;
  }

  /** Infinite where nothing was reported. */
  double[] best() {
    return best;
  }
}
