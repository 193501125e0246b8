package dev.cairn.benchmarks.problems;

import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import java.util.List;

/** A list of one to four layers and a shared rate that depends on their number. Best is 0. */
final class Layers {
  private static final Int UNITS = Int.log("units", 4, 512);
  private static final Categorical<String> ACTIVATION =
      Categorical.of("activation", "relu", "tanh");
  private static final Real DROPOUT = Real.of("dropout", 0, 0.5);
  private static final Repeat LAYERS = Repeat.of("layers", 1, 4, UNITS, ACTIVATION, DROPOUT);
  private static final Real RATE = Real.log("learning_rate", 1e-5, 1);

  /** By the number of layers: the cost at best, and the best widths as powers of two. */
  private static final double[] FLOOR = {0.3, 0.1, 0, 0.15};

  private static final double[][] WIDTHS = {{5}, {6, 4}, {7, 6, 4}, {8, 7, 5, 4}};

  private Layers() {}

  static Problem problem() {
    return Problem.minimize(
        "layers",
        Further.GROUP,
        SearchSpace.of(RATE, LAYERS),
        Yardstick.of(0, 1.0249080322514652),
        (c, fidelity) -> Outcome.of(value(c)));
  }

  private static double value(Configuration c) {
    List<Configuration> layers = c.get(LAYERS);
    int n = layers.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += layer(layers.get(i), i, n);
    }
    double rate = (Math.log10(c.get(RATE)) + 2.5 + 0.25 * n) / 2;
    return FLOOR[n - 1] + sum / n + rate * rate;
  }

  private static double layer(Configuration layer, int i, int n) {
    double width = (Math.log(layer.get(UNITS)) / Math.log(2) - WIDTHS[n - 1][i]) / 4;
    double dropout = layer.get(DROPOUT) - 0.1 * (i + 1);
    boolean fit = layer.get(ACTIVATION).equals(i == n - 1 ? "tanh" : "relu");
    return width * width + dropout * dropout + (fit ? 0 : 0.1);
  }
}
