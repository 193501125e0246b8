package dev.cairn.math.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void median_isTheMiddle() {
    assertThat(Quantiles.median(3, 1, 2)).isEqualTo(2);
    assertThat(Quantiles.median(4, 1, 3, 2)).isEqualTo(2.5);
    assertThat(Quantiles.median(7)).isEqualTo(7);
    assertThat(Quantiles.median(1, Double.POSITIVE_INFINITY, 2)).isEqualTo(2);
  }

  @Test
  void quantile_interpolatesAsRDoes() {
    double[] sample = {10, 1, 4, 2, 7}; // R: quantile(sample, c(.1, .3, .9)) is 1.4 2.4 8.8
    assertThat(Quantiles.quantile(sample, 0.1)).isCloseTo(1.4, within(1e-14));
    assertThat(Quantiles.quantile(sample, 0.3)).isCloseTo(2.4, within(1e-14));
    assertThat(Quantiles.quantile(sample, 0.9)).isCloseTo(8.8, within(1e-14));
    assertThat(Quantiles.quantile(sample, 0)).isEqualTo(1);
    assertThat(Quantiles.quantile(sample, 1)).isEqualTo(10);
    assertThat(sample).containsExactly(10, 1, 4, 2, 7);
  }

  @Test
  void quantile_ofInfiniteValues_isNotNaN() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(Quantiles.quantile(new double[] {1, infinity, infinity}, 0.75)).isEqualTo(infinity);
    assertThat(Quantiles.quantile(new double[] {1, infinity}, 0.25)).isEqualTo(infinity);
  }

  @Test
  void quartiles_cutInFour() {
    Quantiles.Quartiles quartiles = Quantiles.quartiles(4, 1, 3, 2);
    assertThat(quartiles).isEqualTo(new Quantiles.Quartiles(1.75, 2.5, 3.25));
    assertThat(quartiles.range()).isEqualTo(1.5);
  }

  @Test
  void mean_isTheCentre() {
    assertThat(Quantiles.mean(1, 2, 6)).isEqualTo(3);
  }

  @Test
  void emptyAndNaN_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(Quantiles::median)
        .withMessageContaining("empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantiles.mean(1, Double.NaN))
        .withMessageContaining("index 1");
    double[] sample = {1};
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.quantile(sample, 1.5));
  }
}
