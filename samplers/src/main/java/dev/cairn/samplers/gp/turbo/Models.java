package dev.cairn.samplers.gp.turbo;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.samplers.gp.search.Feasibility;
import dev.cairn.samplers.gp.search.Improvement;
import dev.cairn.samplers.gp.search.Term;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The processes of a region at one moment, running trials imagined.
 *
 * @param objective of the objective
 * @param limits of what must be at most 0
 * @param best the least expected value at a feasible trial, by set; empty where none is feasible
 */
record Models(GaussianProcess objective, List<GaussianProcess> limits, double[] best) {
  static Models of(
      Surroundings surroundings,
      Region region,
      double[][] pending,
      int sets,
      RandomGenerator random) {
    List<Trial> near = surroundings.near(region);
    List<GaussianProcess> processes = new ArrayList<>();
    double[] best = {};
    for (int q = 0; q < surroundings.quantities().size(); q++) {
      Observed observed =
          Observed.of(surroundings.encoding(), surroundings.quantities().get(q), near);
      if (q == 0 || observed.varied()) {
        Hyperparameters fit = region.fits().get(q);
        double[] values = surroundings.warp(q).apply(observed.values());
        double noise = StrictMath.exp(fit.noise());
        GaussianProcess process =
            GaussianProcess.of(surroundings.fitting().gram(fit, observed.rows()), values);
        GaussianProcess imagined =
            pending.length == 0 ? process : process.imagine(pending, noise, sets, random);
        processes.add(imagined);
        best = q == 0 ? best(imagined, observed) : best;
      }
    }
    return new Models(processes.get(0), processes.subList(1, processes.size()), best);
  }

  private static double[] best(GaussianProcess process, Observed observed) {
    double[] best = new double[process.sets()];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int i = 0; i < observed.size(); i++) {
      if (observed.trials().get(i).feasible()) {
        for (int s = 0; s < best.length; s++) {
          best[s] = Math.min(best[s], process.meanAt(i, s));
        }
      }
    }
    return best[0] < Double.POSITIVE_INFINITY ? best : new double[0];
  }

  /** Expected improvement and feasibility; the latter alone while nothing is feasible. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    if (best.length > 0) {
      terms.add(new Improvement(objective, best));
    }
    limits.forEach(limit -> terms.add(new Feasibility(limit, 1)));
    return terms;
  }
}
