package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cairn serve}. */
@DisabledOnOs(OS.WINDOWS)
class ServeTest {
  private static final String STUDY =
      """
      study: served
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      sampler: random
      budget: {trials: 3}
      objective: {command: [sh, trial.sh]}
      """;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 99999 | --port: The port is 99999; expected 0 to 65535",
        "--host 0.0.0.0 | expected a token as well",
        "--token short | The token has 5 characters; expected 16 or more",
        "--read-token 0123456789abcdef | nobody could do anything",
        "--keystore none.p12 | --keystore: 'none.p12' cannot be read",
        "--journal nowhere:x | There is no kind of journal 'nowhere'",
      })
  void whatCannotBe_isRefusedBeforeAnythingIsServed(String flags, String why) {
    var answer = new Shell(folder).cairn(("serve " + flags).split(" "));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(why);
  }

  private static HttpResponse<String> send(String method, String address, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/yaml")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @Tag("slow")
  void aStudyFileThatIsSent_runsToItsEnd_alsoWhenTheServerStops()
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("trial.sh"), "sleep 0.3; echo '{\"error\": 0.5}'");
    Process server = serve();
    try (BufferedReader out = server.inputReader()) {
      String api = out.readLine() + "/api/v1/studies";
      var wrong = send("POST", api, STUDY.replace("float", "flaot"));
      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body()).contains("\"line\":3", "flaot");
      assertThat(send("POST", api + "?run=true", STUDY).statusCode()).isEqualTo(201);
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    Process next = serve();
    try (BufferedReader out = next.inputReader()) {
      String study = out.readLine() + "/api/v1/studies/served";
      String now = "";
      for (int i = 0; i < 300 && !now.contains("\"state\":\"ended\""); i++) {
        Thread.sleep(100);
        now = send("GET", study, "").body();
      }
      assertThat(now).contains("\"complete\":3", "\"state\":\"ended\"");
      assertThat(send("GET", study + "/run", "").body()).contains("best error 0.5");
    } finally {
      next.destroy();
    }
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.cairn.cli.Cairn",
            "serve",
            "--port",
            "0")
        .directory(folder.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }
}
