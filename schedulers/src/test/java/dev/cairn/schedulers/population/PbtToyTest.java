package dev.cairn.schedulers.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The toy of the paper: what each part of population based training is worth. */
class PbtToyTest {
  private static Algorithm pbt(String moves) {
    return Algorithm.of(
        "pbt",
        Map.of(
            "population", Value.of(2),
            "interval", Value.of(4),
            "resample", Value.of(0),
            "moves", Value.of(moves)));
  }

  @Test
  void settingsThatAreFixed_stall() throws IOException, InterruptedException {
    assertThat(Toy.best(Toy.run(Algorithm.of("none"), 1, 2))).isCloseTo(0.39, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void addingToSettings_reachesTheTop(long seed) throws IOException, InterruptedException {
    StudyView view = Toy.run(pbt("auto"), seed, 2);
    assertThat(Toy.best(view)).isGreaterThan(1.18);
    assertThat(view.repeated()).isZero();
    assertThat(view.evaluations()).isLessThan(2.05);
  }

  @Test
  void statesAlone_comeNearTheTop() throws IOException, InterruptedException {
    assertThat(Toy.best(Toy.run(pbt("none"), 1, 2))).isCloseTo(1.17, within(0.02));
  }

  @Test
  void aBandit_reachesTheTop() throws IOException, InterruptedException {
    Map<String, Value> options =
        Map.of("population", Value.of(2), "interval", Value.of(4), "truncation", Value.of(0.5));
    assertThat(Toy.best(Toy.run(Algorithm.of("pb2", options), 1, 2))).isGreaterThan(1.18);
  }

  /** A setting of 0 stays 0 when it is multiplied: whoever wins first is copied by the other. */
  @Test
  void multiplyingSettings_neverLeavesZero() throws IOException, InterruptedException {
    assertThat(Toy.best(Toy.run(pbt("multiply"), 1, 2))).isCloseTo(0.39, within(0.005));
  }
}
