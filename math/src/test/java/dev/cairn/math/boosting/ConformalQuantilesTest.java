package dev.cairn.math.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.forest.Examples;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConformalQuantilesTest {
  private static ConformalQuantiles.Options options(int count, int fewest) {
    return new ConformalQuantiles.Options(count, 0.1, fewest, QuantileTrees.Options.STANDARD);
  }

  @Test
  void covers_asOftenAsItSays_whereTreesAloneCoverTooLittle() {
    double corrected = coverage(options(9, 32));
    double plain = coverage(options(9, 10_000));
    assertThat(corrected).isBetween(0.77, 0.83);
    assertThat(plain).isLessThan(0.75);
  }

  /** How often new values lie between the 0.1 and the 0.9 quantile, over 40 fits. */
  private static double coverage(ConformalQuantiles.Options options) {
    double covered = 0;
    for (int seed = 0; seed < 40; seed++) {
      var random = new SplittableRandom(seed);
      Examples examples = QuantileTreesTest.skewed(190, random);
      ConformalQuantiles quantiles = ConformalQuantiles.fit(examples, options, random);
      Examples fresh = QuantileTreesTest.skewed(200, random);
      for (int i = 0; i < fresh.size(); i++) {
        double y = fresh.values()[i];
        double[] x = fresh.rows()[i];
        covered += y >= quantiles.predict(0, x) && y <= quantiles.predict(8, x) ? 1 : 0;
      }
    }
    return covered / 40 / 200;
  }

  @Test
  void levels_areEvenlySpaced_asInSyneTune() {
    assertThat(options(5, 32).levels())
        .containsExactly(new double[] {1 / 6.0, 1 / 3.0, 0.5, 2 / 3.0, 5 / 6.0}, within(1e-12));
  }

  @Test
  void corrects_nothing_withFewExamples() {
    var random = new SplittableRandom(1);
    Examples few = QuantileTreesTest.skewed(32, random);
    ConformalQuantiles quantiles =
        ConformalQuantiles.fit(few, options(5, 32), new SplittableRandom(2));
    QuantileTrees trees =
        QuantileTrees.fit(
            few, options(5, 32).levels(), QuantileTrees.Options.STANDARD, new SplittableRandom(2));
    double[] x = {0.3, 0.4};
    for (int level = 0; level < quantiles.levels(); level++) {
      assertThat(quantiles.predict(level, x)).isEqualTo(trees.predict(x)[level]);
    }
  }

  @Test
  void keeps_theMedian_betweenPairsThatAreWidenedAlike() {
    var random = new SplittableRandom(5);
    Examples examples = QuantileTreesTest.skewed(200, random);
    var none = options(3, 1_000);
    var some = options(3, 32);
    double[] x = {0.5, 0.5};
    ConformalQuantiles plain = ConformalQuantiles.fit(examples, none, new SplittableRandom(6));
    ConformalQuantiles fixed = ConformalQuantiles.fit(examples, some, new SplittableRandom(6));
    assertThat(fixed.predict(2, x) - fixed.predict(0, x))
        .isGreaterThan(plain.predict(2, x) - plain.predict(0, x));
    assertThat(fixed.predict(1, x)).isBetween(fixed.predict(0, x), fixed.predict(2, x));
  }

  @Test
  void refuses_anEvenNumberOfQuantiles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options(4, 32))
        .withMessageContaining("odd");
  }
}
