package dev.cairn.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CrashTest {
  @TempDir Path folder = Path.of("");

  @Test
  void losesNothing_andEqualsAnUncutStudy_whenTheTunerIsKilled()
      throws IOException, InterruptedException {
    Crash.Outcome outcome = Crash.run(folder, 15, 1, 1);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.acknowledged()).isGreaterThan(0);
  }

  @Test
  void losesNothing_whenATunerOfManyTrialsIsKilled() throws IOException, InterruptedException {
    Crash.Outcome outcome = Crash.run(folder, 8, 4, 2);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.acknowledged()).isGreaterThan(0);
  }
}
