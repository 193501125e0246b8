package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogChiSquareTest {
  @Test
  void equals_knownValues_ofOneAndTwoDegrees() {
    assertThat(LogChiSquare.mean(1)).isCloseTo(-1.2703628454614782, within(1e-14));
    assertThat(LogChiSquare.variance(1)).isCloseTo(Math.PI * Math.PI / 2, within(1e-14));
    assertThat(LogChiSquare.mean(2)).isCloseTo(-0.5772156649015329, within(1e-14));
    assertThat(LogChiSquare.variance(2)).isCloseTo(Math.PI * Math.PI / 6, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 10})
  void equals_momentsOfDraws(int degrees) {
    Random random = new Random(degrees);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double square = 0;
      for (int d = 0; d < degrees; d++) {
        double z = random.nextGaussian();
        square += z * z / degrees;
      }
      sum += Math.log(square) / draws;
      squares += Math.log(square) * Math.log(square) / draws;
    }
    double variance = squares - sum * sum;
    assertThat(LogChiSquare.mean(degrees)).isCloseTo(sum, within(4 * Math.sqrt(variance / draws)));
    assertThat(LogChiSquare.variance(degrees)).isCloseTo(variance, within(0.03 * variance));
  }
}
