package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.web.http.Tokens;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clients in other languages, and their examples, at work on a server with a token. */
@Timeout(120)
class ClientsTest {
  private static final String TOKEN = "a-token-of-the-test";
  private static final Path CLIENTS = Path.of("..", "clients");
  private static final List<WebServer> SERVERS = new ArrayList<>();
  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void start() throws IOException {
    var tokens = new Tokens(Optional.of(TOKEN), Optional.empty());
    SERVERS.add(Servers.start(new MemoryJournal(), folder, tokens));
  }

  @AfterAll
  static void stop() throws IOException {
    for (WebServer server : SERVERS) {
      server.close();
    }
  }

  private static String url() {
    return SERVERS.get(0).address();
  }

  private static void need(String program) {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    assumeTrue(found || System.getenv("CI") != null, program + " was not found on the PATH");
  }

  /** What a program writes, which must end well and show no token. */
  private static String say(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CAIRN_URL", url());
    builder.environment().put("CAIRN_TOKEN", TOKEN);
    builder.environment().put("no_proxy", "127.0.0.1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain(TOKEN);
    return said;
  }

  /** An example brings a study to its end, with the results that its objective has. */
  private static void finishes(String study, String... command)
      throws IOException, InterruptedException {
    Client client = Client.of(SERVERS.get(0), "Authorization", "Bearer " + TOKEN);
    String file =
        """
        {"study": "%s", "objectives": [{"name": "loss", "goal": "minimize"}],
         "parameters": {"x": {"type": "float", "low": 0, "high": 1}},
         "fidelity": {"name": "epoch", "low": 1, "high": 9},
         "sampler": "random", "scheduler": "none", "seed": 3, "budget": {"trials": 4}}
        """
            .formatted(study);
    assertThat(client.post("/api/v1/studies", file).status()).isEqualTo(201);
    say(command);
    for (int i = 0; i < 4; i++) {
      var trial = client.get("/api/v1/studies/" + study + "/trials/" + i);
      double loss = Math.pow(trial.at("configuration", "x").number() - 0.3, 2) + 1.0 / 9;
      assertThat(trial.at("result", "loss").number()).isCloseTo(loss, within(1e-12));
    }
    assertThat(client.post("/api/v1/studies/" + study + "/ask", "{}").json()).containsKey("done");
  }

  private static String file(String name) {
    return CLIENTS.resolve(name).toString();
  }

  @Test
  void thePythonClient_keepsWhatItPromises() throws IOException, InterruptedException {
    need("python3");
    assertThat(say("python3", file("python/test_cairn_client.py"))).contains("OK");
  }

  @Test
  void thePythonExample_finishesAStudy() throws IOException, InterruptedException {
    need("python3");
    finishes("in-python", "python3", file("python/ask_and_tell.py"), url(), "in-python");
  }

  @Test
  void theShellExample_finishesAStudy() throws IOException, InterruptedException {
    need("curl");
    finishes("in-shell", "sh", file("shell/ask_and_tell.sh"), url(), "in-shell");
  }

  @Test
  void theJavaExample_finishesAStudy() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    finishes("in-java", java, file("java/AskAndTell.java"), url(), "in-java");
  }
}
