package dev.cairn.math.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianProcessTest {
  private static final int ROWS = 15;

  private record Case(
      Draws draws, Metric metric, Hyperparameters given, double[][] rows, double[] values) {
    static Case of(long seed) {
      Draws draws = new Draws(seed);
      Metric metric = draws.metric();
      return new Case(
          draws,
          metric,
          draws.hyperparameters(metric),
          draws.rows(metric, ROWS),
          draws.values(ROWS));
    }

    Gram gram() {
      return Gram.of(new Covariance(metric, given), rows, draws.noise(ROWS, given));
    }

    GaussianProcess process() {
      return GaussianProcess.of(gram(), values);
    }

    Dense dense() {
      return new Dense(metric, given, rows, values);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void predicts_asADenseReference(long seed) {
    Case drawn = Case.of(seed);
    GaussianProcess process = drawn.process();
    for (double[] row : drawn.draws.rows(drawn.metric, 10)) {
      double[] expected = drawn.dense().at(row);
      Prediction prediction = process.predict(row);
      assertThat(prediction.means()[0]).isCloseTo(expected[0], within(1e-8));
      assertThat(prediction.deviation() * prediction.deviation())
          .isCloseTo(expected[1], within(1e-8));
    }
    for (int i = 0; i < ROWS; i++) {
      double expected = drawn.dense().at(drawn.rows[i])[0];
      assertThat(process.meanAt(i, 0)).isCloseTo(expected, within(1e-8));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void predicts_manyRows_asOneByOne(long seed) {
    Case drawn = Case.of(seed);
    GaussianProcess process =
        drawn.process().imagine(drawn.draws.rows(drawn.metric, 2), 1e-4, 3, new Random(1));
    double[][] rows = drawn.draws.rows(drawn.metric, 9);
    double[][] columns = new double[drawn.metric.width()][rows.length];
    for (int c = 0; c < rows.length; c++) {
      for (int f = 0; f < columns.length; f++) {
        columns[f][c] = rows[c][f];
      }
    }
    Predictions all = process.predictAll(columns);
    for (int c = 0; c < rows.length; c++) {
      Prediction one = process.predict(rows[c]);
      assertThat(all.deviations()[c]).isCloseTo(one.deviation(), within(1e-9));
      for (int s = 0; s < 3; s++) {
        assertThat(all.means()[s][c]).isCloseTo(one.means()[s], within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void differentiates_predictions(long seed) {
    Case drawn = Case.of(seed);
    GaussianProcess process = drawn.process();
    double[] row = drawn.draws.rows(drawn.metric, 1)[0];
    double[][] ofMean = new double[1][row.length];
    double[] ofDeviation = new double[row.length];
    process.predict(row, ofMean, ofDeviation);
    for (int f = 0; f < row.length; f++) {
      if (drawn.metric.nominal()[f]) {
        assertThat(ofMean[0][f]).isZero();
        continue;
      }
      double[] up = row.clone();
      double[] down = row.clone();
      up[f] += 1e-5;
      down[f] -= 1e-5;
      Prediction above = process.predict(up);
      Prediction below = process.predict(down);
      assertThat(ofMean[0][f])
          .isCloseTo((above.means()[0] - below.means()[0]) / 2e-5, within(1e-5));
      assertThat(ofDeviation[f])
          .isCloseTo((above.deviation() - below.deviation()) / 2e-5, within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void weighs_hyperparameters_asADenseReference_withTheGradientOfIt(long seed) {
    Case drawn = Case.of(seed);
    HyperPrior.Law law = new HyperPrior.Law(-1, 1.5, -9, 9);
    HyperPrior prior = new HyperPrior(law, law, law, law, law);
    double[] factors = new double[ROWS];
    Arrays.fill(factors, 1);
    Evidence evidence = new Evidence(drawn.metric, drawn.rows, drawn.values, factors, prior);
    double[] vector = drawn.given.vector();
    double[] gradient = new double[vector.length];
    double ofPrior = 0;
    for (double v : vector) {
      ofPrior += 0.5 * Math.pow((v + 1) / 1.5, 2);
    }
    assertThat(evidence.at(vector, gradient))
        .isCloseTo(drawn.dense().evidence() + ofPrior, within(1e-7));
    double[] ignored = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double[] up = vector.clone();
      double[] down = vector.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope = (evidence.at(up, ignored) - evidence.at(down, ignored)) / 2e-5;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-4 * (1 + Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48})
  void covaries_positiveDefinitely(long seed) {
    Case drawn = Case.of(seed);
    var eigen = DecompositionFactory_DDRM.eig(ROWS, false, true);
    assertThat(eigen.decompose(drawn.dense().covariance())).isTrue();
    for (int i = 0; i < ROWS; i++) {
      assertThat(eigen.getEigenvalue(i).getReal()).isPositive();
    }
    Covariance covariance = new Covariance(drawn.metric, drawn.given);
    for (double[] a : drawn.rows) {
      assertThat(covariance.of(a, drawn.rows[0]))
          .isCloseTo(drawn.dense().kernel(a, drawn.rows[0]), within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void grows_toTheProcessOfTheWhole(long seed) {
    Case drawn = Case.of(seed);
    Covariance covariance = new Covariance(drawn.metric, drawn.given);
    double[] noise = drawn.draws.noise(ROWS, drawn.given);
    Gram grown = Gram.of(covariance, new double[0][], new double[0]);
    for (int i = 0; i < ROWS; i++) {
      grown = grown.append(drawn.rows[i], noise[i]);
    }
    double[] row = drawn.draws.rows(drawn.metric, 1)[0];
    Prediction whole = drawn.process().predict(row);
    Prediction piecewise = GaussianProcess.of(grown, drawn.values).predict(row);
    assertThat(piecewise.means()[0]).isCloseTo(whole.means()[0], within(1e-9));
    assertThat(piecewise.deviation()).isCloseTo(whole.deviation(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62})
  void imagines_valuesOfItsOwnLaw(long seed) {
    Case drawn = Case.of(seed);
    double[][] rows = drawn.draws.rows(drawn.metric, 1);
    Prediction before = drawn.process().predict(rows[0]);
    double noise = 0.01;
    int sets = 4000;
    GaussianProcess imagined = drawn.process().imagine(rows, noise, sets, new Random(seed));
    assertThat(imagined.sets()).isEqualTo(sets);
    double sum = 0;
    double squares = 0;
    for (int s = 0; s < sets; s++) {
      double mean = imagined.predict(rows[0]).means()[s];
      sum += mean / sets;
      squares += mean * mean / sets;
    }
    double variance = before.deviation() * before.deviation();
    double ofMeans =
        variance * variance / (variance + noise); // of the posterior mean, by fantasies
    double error = 4 * Math.sqrt(ofMeans / sets);
    assertThat(sum).isCloseTo(before.means()[0], within(error + 1e-9));
    assertThat(squares - sum * sum).isCloseTo(ofMeans, within(0.1 * ofMeans + 1e-9));
    assertThat(imagined.predict(rows[0]).deviation()).isLessThan(before.deviation() + 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {63, 64})
  void learnsLittle_fromAnImaginedValue_thatIsNoisy(long seed) {
    Case drawn = Case.of(seed);
    double[][] rows = drawn.draws.rows(drawn.metric, 2);
    GaussianProcess one =
        drawn.process().imagine(new double[][] {rows[0]}, 1e-6, 1, new Random(seed));
    GaussianProcess both =
        drawn.process().imagine(rows, new double[] {1e-6, 1e6}, 1, new Random(seed));
    for (double[] row : rows) {
      assertThat(both.predict(row).deviation())
          .isCloseTo(one.predict(row).deviation(), within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {66, 67, 68})
  void leavesOneOut_asIfItHadNotBeenObserved(long seed) {
    Case drawn = Case.of(seed);
    GaussianProcess process = drawn.process();
    LeftOut left = process.leaveOneOut();
    for (int i = 0; i < ROWS; i++) {
      int out = i;
      int[] others = IntStream.range(0, ROWS).filter(j -> j != out).toArray();
      double[][] rows = IntStream.of(others).mapToObj(j -> drawn.rows[j]).toArray(double[][]::new);
      Gram gram =
          Gram.of(drawn.gram().covariance(), rows, drawn.draws.noise(rows.length, drawn.given));
      double[] solution =
          IntStream.of(others).mapToDouble(j -> drawn.values[j] - process.mean()).toArray();
      double[] k = gram.with(drawn.gram().warped()[i]);
      gram.factor().solve(solution);
      double expected = process.mean();
      for (int j = 0; j < k.length; j++) {
        expected += k[j] * solution[j];
      }
      gram.factor().halfSolve(k);
      double variance =
          Math.exp(drawn.given.variance())
              + Math.exp(drawn.given.noise())
              - Arrays.stream(k).map(x -> x * x).sum();
      assertThat(left.errors()[i]).isCloseTo(drawn.values[i] - expected, within(1e-8));
      assertThat(left.variances()[i]).isCloseTo(variance, within(1e-8));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72})
  void stands_rowsThatRepeat(long seed) {
    Case drawn = Case.of(seed);
    double[][] rows = drawn.rows.clone();
    Arrays.fill(rows, rows[0]);
    Gram gram = Gram.of(new Covariance(drawn.metric, drawn.given), rows, new double[ROWS]);
    Prediction prediction = GaussianProcess.of(gram, drawn.values).predict(rows[0]);
    assertThat(prediction.means()[0])
        .isCloseTo(Arrays.stream(drawn.values).average().orElseThrow(), within(1e-3));
  }
}
