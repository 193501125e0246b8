package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The study file that the manual shows. */
@DisabledOnOs(OS.WINDOWS)
class ManualTest {
  private static final Path MANUAL = Path.of("src", "test", "resources", "manual");

  @TempDir Path folder;

  @Test
  void the_studyFileOfTheManual_names_mostKeys_andRuns() throws IOException {
    var shell = new Shell(folder);
    shell.write("forest.sh", Files.readString(MANUAL.resolve("forest.sh")));
    String study = Files.readString(MANUAL.resolve("study.yaml"));
    var answer = shell.study("study.yaml", study);
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("Best: trial ").contains("megabytes").contains("-1.5");
    assertThat(Plan.KEYS.stream().filter(key -> !study.contains("\n" + key + ":")))
        .containsExactly("relations", "fidelity", "size", "from", "privacy", "warm_start");
  }
}
