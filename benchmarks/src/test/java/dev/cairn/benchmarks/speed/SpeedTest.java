package dev.cairn.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedTest {
  @Test
  void memory_asksForTheTrials() throws IOException {
    assertThat(output("memory", "50", "3"))
        .startsWith("50 random trials x 3 parameters")
        .contains("(50 trials asked)");
  }

  @Test
  void overhead_namesTheSamplerAndItsHistory() throws IOException {
    assertThat(output("overhead", "random", "20", "2"))
        .startsWith("random at 20 trials x 2 parameters");
  }

  @Test
  void journal_leavesNothingBehind(@TempDir Path folder) throws IOException {
    String address = "file:" + folder + "?fsync=never";
    assertThat(output("journal", address, "30", "2")).contains("30 trials x 2 parameters");
    assertThat(output("opening", address, "40", "2")).contains("40 trials written");
  }

  @Test
  void opening_findsEveryTrialThatWasWritten(@TempDir Path folder) throws IOException {
    String address = "file:" + folder + "?fsync=never";
    output("opening", address, "25000", "2");
    assertThat(output("opening", address, "25000", "2"))
        .startsWith("opened 25000 trials x 2 parameters")
        .contains("(25000 finished)");
  }

  @Test
  void other_programsAreRefused() {
    assertThatThrownBy(() -> output("juggle"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("juggle");
    assertThatThrownBy(() -> output("journal")).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> output()).isInstanceOf(InvalidInputException.class);
  }

  private static String output(String... arguments) throws IOException {
    var out = new ByteArrayOutputStream();
    Speed.run(
        List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8), Duration.ZERO);
    return out.toString(StandardCharsets.UTF_8);
  }
}
