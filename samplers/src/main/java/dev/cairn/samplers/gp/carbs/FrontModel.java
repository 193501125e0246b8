package dev.cairn.samplers.gp.carbs;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import dev.cairn.samplers.gp.model.Fitting;
import java.util.Arrays;
import java.util.List;

/** What the front reaches at a cost: a process over the logarithm of the cost. */
record FrontModel(GaussianProcess process, double least, double most) {
  private static final Fitting FITTING = Fitting.of(Metric.ofNumbers(1), Fitting.NEVER);
  private static final int FEWEST = 3; // values, for a fit

  /** Of trials of the front: log costs and values. */
  static FrontModel of(double[] logCosts, double[] values) {
    double least = Arrays.stream(logCosts).min().orElseThrow();
    double most = Arrays.stream(logCosts).max().orElseThrow();
    double[][] rows =
        Arrays.stream(logCosts)
            .mapToObj(cost -> new double[] {scaled(cost, least, most)})
            .toArray(double[][]::new);
    Hyperparameters fit =
        values.length < FEWEST
            ? FITTING.mode()
            : FITTING.fit(rows, values, List.of(FITTING.mode()));
    return new FrontModel(GaussianProcess.of(FITTING.gram(fit, rows), values), least, most);
  }

  private static double scaled(double logCost, double least, double most) {
    double within = Math.min(most, Math.max(least, logCost));
    return most > least ? (within - least) / (most - least) : 0.5;
  }

  /** The expected value; beyond the front's ends that of the end. */
  double at(double logCost) {
    return process.predict(new double[] {scaled(logCost, least, most)}).means()[0];
  }

  double[] at(double[] logCosts) {
    double[] column = Arrays.stream(logCosts).map(cost -> scaled(cost, least, most)).toArray();
    return process.predictAll(new double[][] {column}).means()[0];
  }
}
