package dev.cairn.analysis.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import org.junit.jupiter.api.Test;

class TabularTest {
  @Test
  void a_distribution_saysSharesAndQuantiles() {
    Distribution distribution = Distribution.of(4, 1, 2, 2);
    assertThat(distribution.share(0.5)).isZero();
    assertThat(distribution.share(2)).isEqualTo(0.75);
    assertThat(distribution.share(9)).isEqualTo(1);
    assertThat(distribution.quantile(0.25)).isEqualTo(1);
    assertThat(distribution.quantile(0.26)).isEqualTo(2);
    assertThat(distribution.quantile(1)).isEqualTo(4);
  }

  @Test
  void a_sum_isLocal_andItsOnlyOptimumIsTheLeast() {
    int[][] rows = new int[81][4];
    double[] values = new double[81];
    for (int i = 0; i < 81; i++) {
      int rest = i;
      for (int k = 0; k < 4; k++) {
        rows[i][k] = rest % 3;
        values[i] += rows[i][k];
        rest /= 3;
      }
    }
    Locality locality = Locality.of(rows, values);
    // a setting that differs is, on average, half the opposite of what it was
    assertThat(locality.correlation())
        .containsExactly(new double[] {1, 0.625, 0.25, -0.125, -0.5}, within(1e-9));
    assertThat(locality.optima()).isEqualTo(1.0 / 81);
  }

  @Test
  void chance_isNotLocal() {
    int[][] rows = new int[100][];
    for (int i = 0; i < 100; i++) {
      rows[i] = new int[] {i / 10, i % 10};
    }
    Locality locality = Locality.of(rows, Stream.of(3).doubles(100).toArray());
    assertThat(locality.correlation()[1]).isBetween(-0.15, 0.15);
  }
}
