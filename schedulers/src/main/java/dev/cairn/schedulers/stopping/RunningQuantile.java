package dev.cairn.schedulers.stopping;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A quantile of numbers as they come, by two heaps: log n a number, constant to ask. Between two
 * numbers it is interpolated.
 */
final class RunningQuantile {
  private final double share;
  private final PriorityQueue<Double> lower = new PriorityQueue<>(Comparator.reverseOrder());
  private final PriorityQueue<Double> upper = new PriorityQueue<>();

  /**
   * @param share the part of the numbers that is below, from 0 to 1
   */
  RunningQuantile(double share) {
    this.share = share;
  }

  void add(double number) {
    lower.add(number);
    upper.add(lower.remove());
    if (lower.size() < (int) place() + 1) {
      lower.add(upper.remove());
    }
  }

  /** Where the quantile is among the sorted numbers, from 0. */
  private double place() {
    return share * (size() - 1);
  }

  int size() {
    return lower.size() + upper.size();
  }

  /** NaN of none. */
  double value() {
    if (lower.isEmpty()) {
      return Double.NaN;
    }
    double low = lower.element();
    double beyond = place() - (lower.size() - 1);
    return beyond <= 0 || upper.isEmpty() ? low : low + (upper.element() - low) * beyond;
  }
}
