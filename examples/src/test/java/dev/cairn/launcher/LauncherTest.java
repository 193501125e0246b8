package dev.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first of these builds cairn, unless its sources are older than its last build. */
@Tag("slow")
class LauncherTest {
  private static final int MINUTES = 10;

  @TempDir Path folder;

  @Test
  void starts_fromAnyFolder_byALink() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("my cairn"), cairn());
    var ended = start(link, "--version").await();
    assertThat(ended.output()).matches("cairn \\S+\n");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void starts_manyAtOnce() throws Exception {
    var all = new ArrayList<Started>();
    for (int i = 0; i < 3; i++) {
      all.add(start(cairn(), "--version"));
    }
    for (var started : all) {
      assertThat(started.await().exit()).isZero();
    }
  }

  @Test
  void passesOn_howItEnded() throws Exception {
    var ended = start(cairn(), "run", "no-such-file.yaml").await();
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.errors()).contains("no-such-file.yaml");
  }

  private static Path cairn() throws IOException {
    return Path.of("..").toRealPath().resolve("cairn");
  }

  private Started start(Path program, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(folder, "output", ".txt");
    var errors = Files.createTempFile(folder, "errors", ".txt");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    return new Started(process, output, errors);
  }

  private record Started(Process process, Path output, Path errors) {
    Ended await() throws Exception {
      try {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private record Ended(int exit, String output, String errors) {}
}
