package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.trial.Algorithm;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersCheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"asha", "halving", "hyperband", "hyper-tune", "pasha"})
  void no_workerWaits(String scheduler) throws IOException {
    assertThat(WorkersCheck.load(Algorithm.of(scheduler), 50, 2000).idle()).isLessThan(0.02);
  }

  @Test
  void no_workerWaits_whereTrialsArePromoted() throws IOException {
    Algorithm promote = Algorithm.of("asha", Map.of("mode", Value.of("promote")));
    assertThat(WorkersCheck.load(promote, 50, 2000).idle()).isLessThan(0.02);
  }
}
