package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "asha",
        "asha:mode=promote",
        "halving",
        "hyperband",
        "hyper-tune",
        "pasha",
        "auto"
      })
  void no_workerWaits(String scheduler) throws IOException {
    String contender = "random+" + scheduler;
    assertThat(WorkersCheck.load(WorkersCheck.curves(), contender, 50, 1000).idle())
        .isLessThan(0.02);
  }
}
