package dev.cairn.gradient.optimizer;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import java.util.List;
import java.util.Map;

/**
 * An estimate of how far the best weights are from where a training began, which only grows, and
 * two sums that it is made from (Defazio and Mishchenko 2023). The learning rate of D-Adaptation is
 * proportional to it.
 */
final class Distance {
  private static final int ESTIMATE = 0;
  private static final int SUM = 1;
  private static final int SCALE = 2;

  private final Tensors numbers;
  private final double growth;

  Distance(double first, double growth) {
    this.numbers = Tensors.of(Torch.of(new double[] {first, 0, 0}, 3));
    this.growth = growth;
  }

  static void check(double first, double growth) {
    require(first > 0, "first", "The first estimate is %s; expected > 0, such as 1e-6.", first);
    require(growth > 1, "growth", "The growth is %s; expected a factor > 1.", growth);
  }

  /** The distance, from below. */
  double estimate() {
    return numbers()[ESTIMATE];
  }

  /** A sum of inner products of gradients with where the weights went. */
  double sum() {
    return numbers()[SUM];
  }

  /** What gradients are divided by: the size of the first, or a sum of squares. */
  double scale() {
    return numbers()[SCALE];
  }

  private double[] numbers() {
    return numbers.numbers().get(0);
  }

  /** Takes a bound from below for what it says, and keeps the sums. */
  void bound(double bound, double sum, double scale) {
    double last = estimate();
    double next = bound > last ? Math.min(bound, last * growth) : last;
    numbers.assign(List.of(new double[] {next, sum, scale}));
  }

  Tensors tensors() {
    return numbers;
  }

  Map<String, Double> notes() {
    return Map.of("distance", estimate());
  }
}
