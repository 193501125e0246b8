package dev.cairn.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class FaultsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"file:%s/journal"})
  @Timeout(300)
  void nothingIsLostOrCountedTwice_whateverHappensToTheProcesses(String journal) throws Exception {
    var options =
        new Faults.Options(String.format(journal, folder), 12, 3, System.nanoTime(), 2_000, "");
    Faults.Outcome outcome = Faults.run(options);
    assertThat(outcome.problems()).as("%s, %s", options, outcome).isEmpty();
    assertThat(outcome.faults().values().stream().mapToInt(n -> n).sum()).isEqualTo(12);
  }
}
