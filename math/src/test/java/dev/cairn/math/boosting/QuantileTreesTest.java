package dev.cairn.math.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.forest.Examples;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QuantileTreesTest {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};
  private static final QuantileTrees.Options SMOOTH = new QuantileTrees.Options(100, 0.1, 2, 40);

  /** A line in x whose noise is exponential and grows with x. */
  static Examples skewed(int n, RandomGenerator random) {
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = new double[] {random.nextDouble(), random.nextDouble()};
      values[i] = 4 * rows[i][0] - (0.2 + rows[i][0]) * Math.log(1 - random.nextDouble());
    }
    return Examples.ordered(rows, values);
  }

  private static double truth(double x, double level) {
    return 4 * x - (0.2 + x) * Math.log(1 - level);
  }

  @Test
  void finds_theQuantiles_ofNoiseThatIsUnevenAndSkewed() {
    var random = new SplittableRandom(3);
    QuantileTrees trees = QuantileTrees.fit(skewed(4_000, random), LEVELS, SMOOTH, random);
    for (double x : new double[] {0.1, 0.5, 0.9}) {
      double[] quantiles = trees.predict(new double[] {x, 0.5});
      for (int k = 0; k < LEVELS.length; k++) {
        assertThat(quantiles[k])
            .as("%s at %s", LEVELS[k], x)
            .isCloseTo(truth(x, LEVELS[k]), within(0.4));
      }
    }
  }

  @Test
  void leaves_theirShare_belowEachLevel() {
    var random = new SplittableRandom(4);
    Examples examples = skewed(1_000, random);
    QuantileTrees trees =
        QuantileTrees.fit(examples, LEVELS, QuantileTrees.Options.STANDARD, random);
    for (int k = 0; k < LEVELS.length; k++) {
      int below = 0;
      for (int i = 0; i < examples.size(); i++) {
        below += examples.values()[i] <= trees.predict(examples.rows()[i])[k] ? 1 : 0;
      }
      assertThat(below / 1_000.0).isCloseTo(LEVELS[k], within(0.05));
    }
  }

  @Test
  void boosts_asByHand() {
    // the median of two groups of three: one tree finds the groups, half of the way is gone
    double[][] rows = {{0.1}, {0.2}, {0.3}, {0.7}, {0.8}, {0.9}};
    double[] values = {0, 1, 2, 10, 11, 12};
    Examples examples = Examples.ordered(rows, values);
    var options = new QuantileTrees.Options(1, 0.5, 1, 1);
    QuantileTrees trees =
        QuantileTrees.fit(examples, new double[] {0.5}, options, new SplittableRandom(1));
    assertThat(trees.predict(new double[] {0})).containsExactly(6 + 0.5 * (1 - 6));
    assertThat(trees.predict(new double[] {1})).containsExactly(6 + 0.5 * (11 - 6));
  }

  @Test
  void averages_overCoordinatesThatAreMissing() {
    double[][] rows = new double[200][];
    double[] values = new double[200];
    for (int i = 0; i < rows.length; i++) {
      boolean there = i % 2 == 0;
      rows[i] = new double[] {there ? 0.25 : 0.75, there ? (i + 0.5) / 200 : Double.NaN};
      values[i] = there ? rows[i][1] : 5;
    }
    QuantileTrees trees =
        QuantileTrees.fit(
            Examples.ordered(rows, values),
            new double[] {0.5},
            QuantileTrees.Options.STANDARD,
            new SplittableRandom(1));
    assertThat(trees.predict(new double[] {0.75, Double.NaN})[0]).isCloseTo(5, within(0.01));
    assertThat(trees.predict(new double[] {0.25, 0.9})[0]).isCloseTo(0.9, within(0.05));
    assertThat(trees.predict(new double[] {0.25, Double.NaN})[0]).isCloseTo(0.5, within(0.05));
  }

  @Test
  void refuses_optionsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuantileTrees.Options(100, 0, 3, 1))
        .withMessageContaining("rate");
  }
}
