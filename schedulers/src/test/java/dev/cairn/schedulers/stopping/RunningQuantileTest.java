package dev.cairn.schedulers.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningQuantileTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.9, 1})
  void agreesWithSorting_afterEachNumber(double share) {
    for (int seed = 0; seed < 50; seed++) {
      Stream random = Stream.of(seed);
      RunningQuantile quantile = new RunningQuantile(share);
      List<Double> numbers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        double number = random.nextInt(30);
        quantile.add(number);
        numbers.add(number);
        numbers.sort(null);
        double place = share * i;
        double low = numbers.get((int) place);
        double high = numbers.get((int) Math.ceil(place));
        assertThat(quantile.value())
            .as("seed %s, %s numbers", seed, i + 1)
            .isCloseTo(low + (high - low) * (place - (int) place), within(1e-9));
      }
    }
  }

  @Test
  void isNaN_ofNothing() {
    assertThat(new RunningQuantile(0.5).value()).isNaN();
  }
}
