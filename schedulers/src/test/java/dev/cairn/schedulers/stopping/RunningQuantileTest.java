package dev.cairn.schedulers.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningMedianTest {
  @Test
  void agreesWithSorting_afterEachNumber() {
    for (int seed = 0; seed < 50; seed++) {
      Stream random = Stream.of(seed);
      RunningMedian median = new RunningMedian();
      List<Double> numbers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        double number = random.nextInt(30);
        median.add(number);
        numbers.add(number);
        numbers.sort(null);
        double expected = (numbers.get(i / 2) + numbers.get((i + 1) / 2)) / 2;
        assertThat(median.median()).as("seed %s, %s numbers", seed, i + 1).isEqualTo(expected);
      }
    }
  }

  @Test
  void isNaN_ofNothing() {
    assertThat(new RunningMedian().median()).isNaN();
  }
}
