package dev.cairn.samplers.gp.turbo;

import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.List;

/** One quantity of the trials that have it, with their features. */
record Observed(List<Trial> trials, double[][] rows, double[] values) {
  static Observed of(Encoding encoding, Quantity quantity, List<Trial> trials) {
    List<Trial> having =
        trials.stream().filter(trial -> Double.isFinite(quantity.of(trial))).toList();
    double[][] rows =
        having.stream().map(trial -> encoding.features(trial.unit())).toArray(double[][]::new);
    return new Observed(having, rows, having.stream().mapToDouble(quantity::of).toArray());
  }

  int size() {
    return values.length;
  }

  /** Whether there are two values. */
  boolean varied() {
    return Arrays.stream(values).distinct().limit(2).count() == 2;
  }

  Observed first(int most) {
    return size() <= most
        ? this
        : new Observed(
            trials.subList(0, most), Arrays.copyOf(rows, most), Arrays.copyOf(values, most));
  }
}
