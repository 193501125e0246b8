package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.web.Door;
import dev.cairn.web.WebServer;
import dev.cairn.web.http.Tokens;
import dev.cairn.web.run.Runs;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers in other languages, as the examples have them. */
@Tag("slow")
class ClientsTest {
  private static final Path CLIENTS = Path.of("../clients").toAbsolutePath();
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
  void start() throws IOException, InterruptedException {
    var door = new Door("127.0.0.1", 0, Tokens.NONE, Optional.empty());
    var runs = new Runs(folder.resolve("served"), ThisProgram.at("memory:"));
    server = Optional.of(WebServer.start(door, journal, runs, line -> {}));
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/studies"))
            .header("Content-Type", "application/yaml")
            .POST(HttpRequest.BodyPublishers.ofString(STUDY));
    var answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @AfterEach
  void stop() throws IOException {
    server.orElseThrow().close();
  }

  private String address() {
    return server.orElseThrow().address();
  }

  private static void need(String program) {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    assumeTrue(found || System.getenv("CI") != null, program + " was not found on the PATH");
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private void allAreThere() throws IOException {
    StoredStudy study = StoredStudy.read(journal, "memory:", "rosenbrock");
    assertThat(study.trials())
        .hasSize(12)
        .allMatch(trial -> trial.failure().isEmpty() && trial.objectives().length == 1);
  }

  @Test
  void python() throws IOException, InterruptedException {
    need("python3");
    String example = CLIENTS.resolve("python/example.py").toString();
    assertThat(run(List.of("python3", "-B", example, address(), "rosenbrock")))
        .contains("'configuration': {'x':");
    allAreThere();
  }

  @Test
  void pythonFailsATrialThatRaises_andGoesOn() throws IOException, InterruptedException {
    need("python3");
    String script =
        """
        import sys
        sys.path.insert(0, sys.argv[2])
        from cairn_client import Client, Refused
        study = Client(sys.argv[1]).study("rosenbrock")
        study.enqueue({"x": 1, "y": 1}, note="known")
        for trial in study.trials():
            with trial:
                if trial.number == 3:
                    raise ValueError("no luck")
                assert trial.alive()
                assert trial.tell(value=trial.configuration["x"])
        assert [t["state"] for t in study.all_trials(state="failed")] == ["failed"]
        assert study.all_trials()[3]["failure"] == "ValueError: no luck"
        assert study.all_trials()[0]["lineage"]["algorithm"] == "enqueued"
        study.note("**done**", tag=True)
        assert next(study.events())["event"] == "changed"
        try:
            Client(sys.argv[1]).study("none")
        except Refused as e:
            assert e.status == 404
            print("as it should be")
        """;
    Path file = Files.writeString(folder.resolve("worker.py"), script);
    String python = CLIENTS.resolve("python").toString();
    assertThat(run(List.of("python3", "-B", file.toString(), address(), python)))
        .contains("as it should be");
  }

  @Test
  void shell() throws IOException, InterruptedException {
    need("curl");
    String example = CLIENTS.resolve("shell/example.sh").toString();
    assertThat(run(List.of("sh", example, address(), "rosenbrock"))).contains("\"result\":");
    allAreThere();
  }

  @Test
  void java() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(List.of(java, CLIENTS.resolve("java/Worker.java").toString(), address(), "rosenbrock"));
    allAreThere();
  }

  @Test
  void aRunWhoseJournalIsTheServer() throws IOException {
    Path file = folder.resolve("other.yaml");
    Files.writeString(
        file,
        STUDY.replace("rosenbrock", "other").replace("[echo, unused]", "[echo, '{\"value\": 1}']"));
    var answer = new Shell(folder).cairn("run", file.toString(), "--journal", address(), "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(StoredStudy.read(journal, "memory:", "other").trials()).hasSize(12);
  }
}
