package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.Map;

/**
 * A loss as training a network gives it: flat where the learning rate is far off, and where it must
 * be depends on the optimizer and the batch. The best optimizer has the narrowest valley. Best is
 * 0.
 */
final class MixedTraining {
  private static final Categorical<String> OPTIMIZER =
      Categorical.of("optimizer", "adagrad", "adam", "rmsprop", "sgd");
  private static final Real RATE = Real.log("learning_rate", 1e-6, 1);
  private static final Int BATCH = Int.log("batch", 8, 1024);
  private static final Categorical<String> ACTIVATION =
      Categorical.of("activation", "relu", "tanh", "gelu");
  private static final Int DEPTH = Int.of("depth", 1, 12);
  private static final Real DROPOUT = Real.of("dropout", 0, 0.9);

  /** What an optimizer costs at best, the logarithm of its best rate, and how wide the valley. */
  private record Valley(double floor, double centre, double width) {}

  private static final Map<String, Valley> VALLEYS =
      Map.of(
          "sgd", new Valley(0, -1, 0.5),
          "adam", new Valley(0.03, -3, 1.2),
          "rmsprop", new Valley(0.08, -3.5, 1),
          "adagrad", new Valley(0.15, -2, 1.5));

  /** What an activation costs at best, and the depth at which it does. */
  private record Shape(double floor, int depth) {}

  private static final Map<String, Shape> SHAPES =
      Map.of("relu", new Shape(0.02, 6), "tanh", new Shape(0.10, 3), "gelu", new Shape(0, 9));

  private MixedTraining() {}

  static Problem problem() {
    return Problem.minimize(
        "training_mixed6",
        Further.GROUP,
        SearchSpace.of(OPTIMIZER, RATE, BATCH, ACTIVATION, DEPTH, DROPOUT),
        Yardstick.of(0, 1.294664831153646),
        (c, fidelity) -> Outcome.of(rate(c) + shape(c)));
  }

  private static double rate(Configuration c) {
    Valley valley = VALLEYS.getOrDefault(c.get(OPTIMIZER), new Valley(0, 0, 1));
    double batch = c.get(BATCH) / 48.0;
    double offset =
        (Math.log10(c.get(RATE)) - valley.centre - 0.5 * Math.log10(batch)) / valley.width;
    return valley.floor + 1 - Math.exp(-offset * offset) + square(Math.log(batch) / Math.log(4096));
  }

  private static double shape(Configuration c) {
    Shape shape = SHAPES.getOrDefault(c.get(ACTIVATION), new Shape(0, 0));
    int depth = c.get(DEPTH);
    return shape.floor
        + square((depth - shape.depth) / 8.0)
        + 2 * square(c.get(DROPOUT) - 0.05 * depth);
  }

  private static double square(double v) {
    return v * v;
  }
}
