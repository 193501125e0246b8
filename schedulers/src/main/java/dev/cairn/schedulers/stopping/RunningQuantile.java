package dev.cairn.schedulers.stopping;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The median of numbers as they come, by two heaps: log n a number, constant to ask. */
final class RunningMedian {
  private final PriorityQueue<Double> lower = new PriorityQueue<>(Comparator.reverseOrder());
  private final PriorityQueue<Double> upper = new PriorityQueue<>();

  void add(double number) {
    lower.add(number);
    upper.add(lower.remove());
    if (upper.size() > lower.size()) {
      lower.add(upper.remove());
    }
  }

  int size() {
    return lower.size() + upper.size();
  }

  /** The middle number, or the mean of the two; NaN of none. */
  double median() {
    if (lower.isEmpty()) {
      return Double.NaN;
    }
    double low = lower.element();
    return lower.size() > upper.size() ? low : low + (upper.element() - low) / 2;
  }
}
