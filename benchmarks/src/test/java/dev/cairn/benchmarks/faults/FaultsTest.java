package dev.cairn.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class FaultsTest {
  private static final int KILLS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"file:%s/journal", "sqlite:%s/studies.db"})
  void nothingIsLostOrCountedTwice_whateverHappensToTheProcesses(String journal) throws Exception {
    check(String.format(journal, folder));
  }

  @Test
  void nothingIsLostOrCountedTwice_whateverHappensToTheConnectionsOfADatabase() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      check("postgresql://postgres:any@localhost:" + server.getPort() + "/postgres");
    }
  }

  private static void check(String journal) throws Exception {
    var options =
        new Faults.Options(
            journal, KILLS, Duration.ofMinutes(2), 0, 3, System.nanoTime(), 40, 1_000, "");
    Faults.Outcome outcome = Faults.run(options);
    assertThat(outcome.problems()).as("%s, %s", options, outcome).isEmpty();
    assertThat(outcome.kills()).as("%s, %s", options, outcome).isEqualTo(KILLS);
    assertThat(outcome.acknowledged()).as("%s, %s", options, outcome).isPositive();
  }
}
