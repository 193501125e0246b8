package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.simulation.Simulated;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TopCheckTest {
  @Test
  void a_model_withAsynchronousHalving_letsNobodyWait_andRepeatsNothing() throws IOException {
    for (Simulated run : TopCheck.runs("gp+asha:mode=promote", 4, 1, 2)) {
      assertThat(run.idle()).isLessThan(0.02);
      assertThat(run.repeats()).isZero();
      assertThat(run.trials()).isGreaterThan(10);
    }
  }
}
