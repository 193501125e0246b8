package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.value.Value;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers over HTTP. */
class WorkTest {
  private static final String RESULT = "\"values\": {\"loss\": 0.5, \"excess\": -1}";

  private final MemoryJournal journal = new MemoryJournal();
  @TempDir Path folder = Path.of("");
  private WebServer server;
  private Client client;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    server = Servers.start(journal, folder, Tokens.NONE);
    client = Client.of(server);
    var created = client.post("/api/v1/studies", Servers.STUDY);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Client.Answer ask(String body) throws IOException, InterruptedException {
    return client.post("/api/v1/studies/s/ask", body);
  }

  private Client.Answer say(long trial, String what, String body)
      throws IOException, InterruptedException {
    return client.post("/api/v1/studies/s/trials/" + trial + "/" + what, body);
  }

  private static long number(Client.Answer answer, String name) {
    return (long) answer.at(name).number();
  }

  @Test
  void aStudyIsAskedForAndTold_untilItsBudgetIsSpent() throws IOException, InterruptedException {
    for (int i = 0; i < 5; i++) {
      var given = ask("{}");
      assertThat(given.at("trial")).isEqualTo(Value.of(i));
      assertThat(given.at("fidelity", "epoch")).isEqualTo(Value.of(9));
      assertThat(given.at("configuration", "x").number()).isBetween(0.0, 1.0);
      var verdict =
          say(i, "report", "{\"attempt\": 1, \"fidelity\": {\"epoch\": 3}, " + RESULT + "}");
      assertThat(verdict.at("verdict")).isEqualTo(Value.of("continue"));
      var told = say(i, "tell", "{\"attempt\": 1, \"cost\": 2.5, " + RESULT + "}");
      assertThat(told.text()).isEqualTo("{\"recorded\":true,\"state\":\"complete\"}");
    }
    assertThat(ask("{}").at("done")).isEqualTo(Value.of("5 trials"));
    var trial = client.get("/api/v1/studies/s/trials/4");
    assertThat(trial.at("cost")).isEqualTo(Value.of(2.5));
    assertThat(trial.at("result", "loss")).isEqualTo(Value.of(0.5));
    assertThat(client.get("/api/v1/studies").text()).contains("\"complete\":5");
  }

  @Test
  void aRequestThatComesAgain_getsTheSameTrial() throws IOException, InterruptedException {
    var first = ask("{\"request\": \"r1\"}");
    assertThat(ask("{\"request\": \"r1\"}").text()).isEqualTo(first.text());
    assertThat(number(ask("{\"request\": \"r2\"}"), "trial")).isEqualTo(1);
  }

  @Test
  void aResultToldTwice_isCountedOnce() throws IOException, InterruptedException {
    ask("{}");
    String result = "{\"attempt\": 1, " + RESULT + "}";
    assertThat(say(0, "tell", result).text()).isEqualTo(say(0, "tell", result).text());
    assertThat(client.get("/api/v1/studies/s/trials").text()).containsOnlyOnce("\"number\":");
  }

  @Test
  void aBrokenValue_failsItsTrialAndNothingElse() throws IOException, InterruptedException {
    ask("{}");
    var told = say(0, "tell", "{\"attempt\": 1, \"values\": {\"loss\": null, \"excess\": 0}}");
    assertThat(told.at("state")).isEqualTo(Value.of("failed"));
    assertThat(number(ask("{}"), "trial")).isEqualTo(1);
  }

  @Test
  void aStudyThatIsStopped_givesNothing_untilItIsResumed()
      throws IOException, InterruptedException {
    assertThat(client.post("/api/v1/studies/s/stop", "{\"why\": \"lunch\"}").status())
        .isEqualTo(204);
    assertThat(ask("{}").at("done").plain()).contains("lunch");
    client.post("/api/v1/studies/s/resume", "{}");
    assertThat(number(ask("{}"), "trial")).isZero();
    client.post("/api/v1/studies/s/pause", "{}");
    assertThat(ask("{}").json()).containsKey("wait");
  }

  @Test
  void aLargerBudget_letsAStudyGoOn() throws IOException, InterruptedException {
    for (int i = 0; i < 5; i++) {
      ask("{}");
      say(i, "fail", "{\"attempt\": 1, \"why\": \"no luck\"}");
    }
    assertThat(ask("{}").json()).containsKey("done");
    client.send("PUT", "/api/v1/studies/s/budget", "application/json", "{\"trials\": 6}");
    assertThat(number(ask("{}"), "trial")).isEqualTo(5);
  }

  @Test
  void aConfigurationThatIsEnqueued_isNext() throws IOException, InterruptedException {
    String body = "{\"configuration\": {\"x\": 0.25, \"k\": \"b\"}, \"note\": \"mine\"}";
    assertThat(client.post("/api/v1/studies/s/enqueue", body).status()).isEqualTo(200);
    var given = ask("{}");
    assertThat(given.at("configuration").toString()).isEqualTo("{\"x\":0.25,\"k\":\"b\"}");
    assertThat(client.get("/api/v1/studies/s/trials/0").at("lineage", "algorithm"))
        .isEqualTo(Value.of("enqueued"));
    var wrong = client.post("/api/v1/studies/s/enqueue", "{\"configuration\": {\"x\": 7}}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.at("error", "path").plain()).startsWith("configuration");
  }

  @Test
  void aServerThatIsStartedAgain_isTheSameSession_andWorkersGoOn()
      throws IOException, InterruptedException {
    ask("{}");
    int port = Integer.parseInt(server.address().replaceAll(".*:", ""));
    server.close();
    var door = new Door("127.0.0.1", port, Tokens.NONE, Optional.empty());
    server = Servers.start(journal, folder, door);
    client = Client.of(server);
    assertThat(number(ask("{}"), "trial")).isEqualTo(1);
    assertThat(say(0, "tell", "{\"attempt\": 1, " + RESULT + "}").at("recorded"))
        .isEqualTo(Value.of(true));
  }

  @Test
  void aRunIsAProcess_whoseCodeAndLinesAreKept() throws IOException, InterruptedException {
    assertThat(client.post("/api/v1/studies/s/run", "{\"trials\": 9}").status()).isEqualTo(200);
    Client.Answer run = client.get("/api/v1/studies/s/run");
    for (int i = 0; i < 200 && !run.json().containsKey("code"); i++) {
      Thread.sleep(20);
      run = client.get("/api/v1/studies/s/run");
    }
    assertThat(run.text())
        .isEqualTo(
            "{\"state\":\"ended\",\"code\":3,\"file\":true,"
                + "\"log\":[\"runs study.yaml with --trials 9\"]}");
  }

  @Test
  void whatASurrogateExpects_canBeAsked() throws IOException, InterruptedException {
    assertThat(client.post("/api/v1/studies/s/region", "{}").status()).isEqualTo(422);
    for (int i = 0; i < 5; i++) {
      var x = ask("{}").at("configuration", "x");
      say(i, "tell", "{\"attempt\": 1, \"values\": {\"loss\": %s, \"excess\": -1}}".formatted(x));
    }
    var grid =
        client.post(
            "/api/v1/studies/s/response",
            "{\"parameters\": [0, 1], \"row\": [0.5, 0], \"points\": 5}");
    assertThat(grid.at("x").toString()).isEqualTo("[0,0.25,0.5,0.75,1]");
    assertThat(grid.at("y").toString()).isEqualTo("[0,1]");
    assertThat(grid.at("trials")).isEqualTo(Value.of(5));
    var expected = client.post("/api/v1/studies/s/predict", "{\"rows\": [[0.5, null]]}");
    assertThat(expected.text()).contains("\"configuration\":{\"x\":0.5,", "\"deviation\":");
    var region = client.post("/api/v1/studies/s/region", "{\"within\": 0.5}");
    assertThat(region.at("share").number()).isBetween(0.0, 1.0);
  }

  @Test
  void whatPagesShow_isThere() throws IOException, InterruptedException {
    ask("{}");
    say(0, "tell", "{\"attempt\": 1, " + RESULT + "}");
    assertThat(client.get("/api/v1/studies/s/page").at("trials", "values").toString())
        .isEqualTo("[[0.5]]");
    assertThat(client.get("/api/v1/studies/s/findings").at("number").toString()).isEqualTo("[0]");
    assertThat(client.get("/api/v1/studies/s/export?format=json").text()).contains("\"loss\":0.5");
    assertThat(client.get("/api/v1/studies/s/export?format=archive").status()).isEqualTo(200);
    client.post("/api/v1/studies", Servers.STUDY.replace("\"s\"", "\"t\""));
    assertThat(client.get("/api/v1/compare?study=s&study=t").at("studies"))
        .isInstanceOf(Value.Items.class);
    client.post("/api/v1/studies/s/notes", "{\"text\": \"good\", \"trial\": 0, \"tag\": true}");
    assertThat(client.get("/api/v1/studies/s/notes").text())
        .startsWith("[{\"trial\":0,\"tag\":true,\"text\":\"good\"");
    assertThat(client.send("DELETE", "/api/v1/studies/s", "", "").status()).isEqualTo(204);
    assertThat(client.get("/api/v1/studies/s").status()).isEqualTo(404);
  }
}
