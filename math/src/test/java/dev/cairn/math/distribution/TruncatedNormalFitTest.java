package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TruncatedNormalFitTest {
  @Test
  void finds_theDistributionOfALargeSample() {
    TruncatedNormal truth = new TruncatedNormal(0.1, 0.3, 0, 1);
    double[] sample =
        IntStream.range(0, 20_000).mapToDouble(i -> truth.quantile((i + 0.5) / 20_000)).toArray();
    TruncatedNormalFit fit = TruncatedNormalFit.of(sample, 0, 1, 1e-3, 1);
    assertThat(fit.mean()).isCloseTo(0.1, within(2e-3));
    assertThat(fit.deviation()).isCloseTo(0.3, within(2e-3));
  }

  @Test
  void noOther_isMoreLikely() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] sample = random.doubles(2 + seed % 5).toArray();
      double best = TruncatedNormalFit.of(sample, 0, 1, 0.01, 1).logLikelihood(sample, 0, 1);
      for (int i = 0; i < 200; i++) {
        TruncatedNormalFit other =
            new TruncatedNormalFit(random.nextDouble(), 0.01 + 0.99 * random.nextDouble());
        assertThat(other.logLikelihood(sample, 0, 1))
            .as("seed %s, %s", seed, other)
            .isLessThanOrEqualTo(best + 1e-9);
      }
    }
  }

  @Test
  void deviation_staysWithinItsBounds() {
    double[] same = {0.3, 0.3, 0.3};
    TruncatedNormalFit fit = TruncatedNormalFit.of(same, 0, 1, 0.05, 1);
    assertThat(fit.mean()).isCloseTo(0.3, within(1e-4));
    assertThat(fit.deviation()).isCloseTo(0.05, within(1e-4));
    double[] ends = {0, 1, 0, 1};
    assertThat(TruncatedNormalFit.of(ends, 0, 1, 0.05, 1).deviation()).isCloseTo(1, within(1e-4));
  }
}
