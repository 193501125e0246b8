package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.web.Door;
import dev.cairn.web.WebServer;
import dev.cairn.web.http.Tokens;
import dev.cairn.web.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn run} whose journal is a server. */
class ServedJournalTest {
  private static final String STUDY =
      """
      study: rosenbrock
      objectives: [{name: value}]
      parameters: {x: {type: float, low: -2, high: 2}, y: {type: float, low: -1, high: 3}}
      sampler: random
      budget: {trials: 12}
      objective: {command: [echo, unused]}
      """;

  private final Journal journal = new MemoryJournal();
  @TempDir Path folder = Path.of("");
  private Optional<WebServer> server = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    var door = new Door("127.0.0.1", 0, Tokens.NONE, Optional.empty());
    var runs = new Runs(folder.resolve("served"), ThisProgram.at("memory:"));
    server = Optional.of(WebServer.start(door, journal, runs, line -> {}));
  }

  @AfterEach
  void stop() throws IOException {
    server.orElseThrow().close();
  }

  private String address() {
    return server.orElseThrow().address();
  }

  @Test
  void aRunAnywhere_keepsItsStudyOnTheServer() throws IOException {
    Path file = folder.resolve("other.yaml");
    Files.writeString(
        file,
        STUDY.replace("rosenbrock", "other").replace("[echo, unused]", "[echo, '{\"value\": 1}']"));
    var answer = new Shell(folder).cairn("run", file.toString(), "--journal", address(), "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(StoredStudy.read(journal, "memory:", "other").trials()).hasSize(12);
  }
}
