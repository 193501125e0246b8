package dev.cairn.samplers.gp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Gram;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.gp.Metric;
import dev.cairn.math.gp.Prediction;
import dev.cairn.random.Stream;
import dev.cairn.samplers.gp.search.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final double[][] ROWS = {{0.1, 0.2}, {0.4, 0.8}, {0.9, 0.3}, {0.6, 0.6}};
  private static final GaussianProcess LOW = process(0.5, -0.4, 0.7, 0.1);
  private static final GaussianProcess HIGH = process(1.5, 2.4, 0.9, 1.1);

  private static GaussianProcess process(double... values) {
    double[] noise = {1e-4, 1e-4, 1e-4, 1e-4};
    Hyperparameters given = new Hyperparameters(new double[] {-0.7, -0.5}, 0, -9, -1);
    Gram gram = Gram.of(new Covariance(Metric.ofNumbers(2), given), ROWS, noise);
    return GaussianProcess.of(gram, values)
        .imagine(new double[][] {{0.5, 0.1}}, 1e-4, 2, Stream.of(1));
  }

  private static double value(Term term, double... row) {
    return term.at(new double[][] {{row[0]}, {row[1]}})[0];
  }

  @Test
  void optimism_isMinusTheLowerBound_ofTheMeanOverSets() {
    Prediction p = LOW.predict(new double[] {0.3, 0.5});
    double bound = 0.5 * (p.means()[0] + p.means()[1]) - 3 * p.deviation();
    assertThat(value(new Optimism(LOW, 3), 0.3, 0.5)).isCloseTo(-bound, within(1e-12));
  }

  @Test
  void violation_sumsWhatIsAboveZero() {
    double high = value(new Optimism(HIGH, 0), 0.3, 0.5);
    Violation both = new Violation(List.of(new Optimism(HIGH, 0), new Optimism(LOW, 3)), 2);
    assertThat(high).isNegative();
    assertThat(value(new Optimism(LOW, 3), 0.3, 0.5)).isPositive();
    assertThat(value(both, 0.3, 0.5)).isCloseTo(2 * high, within(1e-12));
  }

  @Test
  void gradients_areThoseOfFiniteDifferences() {
    Violation violation = new Violation(List.of(new Optimism(HIGH, 1), new Optimism(LOW, 3)), 2);
    for (Term term : List.of(new Optimism(LOW, 3), violation)) {
      for (int seed = 0; seed < 20; seed++) {
        double[] row = Stream.of(seed).doubles(2).toArray();
        double[] gradient = new double[2];
        assertThat(term.at(row, gradient)).isCloseTo(value(term, row), within(1e-9));
        for (int f = 0; f < 2; f++) {
          double[] up = row.clone();
          double[] down = row.clone();
          up[f] += 1e-6;
          down[f] -= 1e-6;
          double slope = (value(term, up) - value(term, down)) / 2e-6;
          assertThat(gradient[f])
              .as("seed %s", seed)
              .isCloseTo(slope, within(1e-5 * (1 + Math.abs(slope))));
        }
      }
    }
  }

  @Test
  void confidence_growsWithTheLogarithmOfTheTrials_orStays() {
    assertThat(Confidence.CONSTANT.deviations(3, 2, 60)).isEqualTo(3);
    assertThat(Confidence.GROWING.deviations(3, 2, 60))
        .isCloseTo(Math.sqrt(0.4 * Math.log(120)), within(1e-12));
  }
}
