package dev.cairn.samplers.gp.turbo;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.sampling.Novelty;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The best of some points by one joint draw of objective and constraints: of those drawn feasible
 * the least objective, else the least sum of violations (SCBO, Eriksson and Poloczek 2021).
 */
record Thompson(Encoding encoding, Models models) {
  private static final double NOISE = 1e-6; // keeps apart what lies near; values have spread 1

  /** The raw row of the best new point; the cost is the square of the points times the trials. */
  double[] best(List<double[]> candidates, Novelty novelty, RandomGenerator random) {
    SearchSpace space = encoding.space();
    double[][] units =
        candidates.stream()
            .map(full -> space.encode(space.decode(full)))
            .filter(novelty::acceptsPoint)
            .toArray(double[][]::new);
    if (units.length == 0) {
      return space.decode(candidates.get(0));
    }
    double[][] rows = new double[units.length][];
    double[] violations = new double[units.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = encoding.features(units[i]);
    }
    for (GaussianProcess limit : models.limits()) {
      double[] drawn = drawn(limit, rows, random);
      for (int i = 0; i < drawn.length; i++) {
        violations[i] += Math.max(0, drawn[i]);
      }
    }
    double[] values = drawn(models.objective(), rows, random);
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      Merit merit = new Merit(violations[i], values[i]);
      best = merit.beats(new Merit(violations[best], values[best])) ? i : best;
    }
    return space.decode(units[best]);
  }

  private static double[] drawn(GaussianProcess process, double[][] rows, RandomGenerator random) {
    GaussianProcess with = process.imagine(rows, NOISE, 1, random);
    double[] values = new double[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = with.meanAt(process.size() + i, 0);
    }
    return values;
  }
}
