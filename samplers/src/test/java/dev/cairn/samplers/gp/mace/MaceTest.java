package dev.cairn.samplers.gp.mace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.distribution.LogExpectedImprovement;
import dev.cairn.math.distribution.Normal;
import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import dev.cairn.math.gp.Prediction;
import dev.cairn.random.Stream;
import dev.cairn.samplers.Past;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaceTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss")).withSampler("mace");
  private static final GaussianProcess PROCESS = process();
  private static final double[] BEST = {-0.4, -0.6};
  private static final double KAPPA = 2;

  private static GaussianProcess process() {
    double[][] rows = {{0.1, 0.2}, {0.4, 0.8}, {0.9, 0.3}, {0.6, 0.6}};
    double[] values = {0.5, -0.4, 0.7, 0.1};
    double[] noise = {1e-4, 1e-4, 1e-4, 1e-4};
    Hyperparameters given = new Hyperparameters(new double[] {-0.7, -0.5}, 0, -9, -1);
    Gram gram = Gram.of(new Covariance(Metric.ofNumbers(2), given), rows, noise);
    return GaussianProcess.of(gram, values)
        .imagine(new double[][] {{0.5, 0.1}}, 1e-4, 2, Stream.of(1));
  }

  private static double[] values(Weights weights, double[] row) {
    Ensemble ensemble = new Ensemble(PROCESS, BEST, KAPPA, weights);
    double[][] columns = {{row[0]}, {row[1]}};
    return new double[] {ensemble.at(columns)[0], ensemble.at(row, new double[2])};
  }

  @Test
  void is_eachAcquisition_whenItAloneCounts() {
    double[] row = {0.3, 0.5};
    Prediction p = PROCESS.predict(row);
    double improvement = 0;
    double probability = 0;
    double optimism = 0;
    for (int s = 0; s < BEST.length; s++) {
      double gap = BEST[s] - p.means()[s];
      double z = gap / p.deviation();
      improvement += 0.5 * (Math.log(p.deviation()) + LogExpectedImprovement.of(z));
      probability += 0.5 * Normal.logCdf(z);
      optimism += 0.5 * (gap + KAPPA * p.deviation());
    }
    assertThat(values(new Weights(1, 0, 0), row)[0]).isCloseTo(improvement, within(1e-12));
    assertThat(values(new Weights(0, 1, 0), row)[0]).isCloseTo(probability, within(1e-12));
    assertThat(values(new Weights(0, 0, 1), row)[0]).isCloseTo(optimism, within(1e-12));
  }

  @Test
  void has_theGradient_ofFiniteDifferences() {
    Weights weights = new Weights(0.3, 0.5, 0.2);
    Ensemble ensemble = new Ensemble(PROCESS, BEST, KAPPA, weights);
    for (int seed = 0; seed < 20; seed++) {
      double[] row = Stream.of(seed).doubles(2).toArray();
      double[] gradient = new double[2];
      assertThat(ensemble.at(row, gradient)).isCloseTo(values(weights, row)[0], within(1e-9));
      for (int f = 0; f < 2; f++) {
        double[] up = row.clone();
        double[] down = row.clone();
        up[f] += 1e-6;
        down[f] -= 1e-6;
        double slope = (values(weights, up)[1] - values(weights, down)[1]) / 2e-6;
        assertThat(gradient[f])
            .as("seed %s", seed)
            .isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
      }
    }
  }

  @Test
  void draws_weights_thatSumToOne() {
    double[] sums = new double[3];
    for (int seed = 0; seed < 3000; seed++) {
      Weights w = Weights.draw(Stream.of(seed));
      assertThat(w.improvement() + w.probability() + w.optimism()).isCloseTo(1, within(1e-12));
      sums[0] += w.improvement();
      sums[1] += w.probability();
      sums[2] += w.optimism();
    }
    for (double sum : sums) {
      assertThat(sum / 3000).isCloseTo(1.0 / 3, within(0.02));
    }
  }

  @Test
  void spreads_overTheFront_forWorkersThatAskAtOnce() {
    Past past = new Past(SPEC);
    for (int i = 0; i < 12; i++) {
      double[] row = Stream.of(i).doubles(2).toArray();
      past.complete(row, bowl(row[0], row[1]), 1);
    }
    Sampler sampler = Samplers.create(SPEC);
    List<double[]> rows = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      double[] row = sampler.suggest(past.view(), Stream.of(worker)).orElseThrow().row();
      for (double[] other : rows) {
        assertThat(Math.hypot(row[0] - other[0], row[1] - other[1])).isGreaterThan(1e-3);
      }
      rows.add(row);
      past.running(row);
    }
  }

  private static double bowl(double x, double y) {
    return Math.pow(x - 0.3, 2) + Math.pow(y - 0.7, 2);
  }

  @Test
  void finds_theOptimum_thatIsFeasible() throws IOException {
    StudySpec spec = SPEC.withConstraints("excess");
    var view =
        Studies.run(
            spec,
            40,
            c -> Evaluation.of("loss", bowl(c.get(X), c.get(Y))).and("excess", 0.4 - c.get(X)));
    Trial best = Ranking.best(view).orElseThrow();
    assertThat(best.feasible()).isTrue();
    assertThat(best.objectives()[0]).isLessThan(0.02);
  }
}
