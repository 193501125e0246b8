package dev.cairn.samplers.gp.carbs;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.samplers.gp.model.Output;
import dev.cairn.samplers.gp.model.Warp;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the logarithm of the cost is expected to be; values are shifted and scaled for the fit.
 *
 * @param process none where all costs are the same
 */
record CostModel(Optional<GaussianProcess> process, double mean, double deviation) {
  static CostModel of(Output output) {
    double mean = Arrays.stream(output.allValues()).average().orElse(0);
    return output.gram() == null
        ? new CostModel(Optional.empty(), mean, 0)
        : new CostModel(Optional.of(output.process(Warp.NONE)), mean, output.spread());
  }

  /** Of many rows, given feature by feature. */
  double[] logCosts(double[][] columns) {
    double[] logs = new double[columns[0].length];
    Arrays.fill(logs, mean);
    process.ifPresent(known -> add(known.predictAll(columns).means()[0], logs));
    return logs;
  }

  private void add(double[] scaled, double[] logs) {
    for (int i = 0; i < logs.length; i++) {
      logs[i] += deviation * scaled[i];
    }
  }
}
