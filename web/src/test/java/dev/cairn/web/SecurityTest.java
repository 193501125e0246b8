package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.value.InvalidInputException;
import dev.cairn.web.http.Access;
import dev.cairn.web.http.Route;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and that it leaves no trace. */
class SecurityTest {
  private static final String FULL = "full-token-0123456789";
  private static final String READ = "read-token-0123456789";
  private static final MemoryJournal JOURNAL = new MemoryJournal();
  @TempDir static Path folder = Path.of("");
  private static final List<WebServer> SERVERS = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    SERVERS.add(Servers.start(JOURNAL, folder, new Tokens(Optional.of(FULL), Optional.of(READ))));
    SERVERS.add(Servers.start(JOURNAL, folder, Tokens.NONE));
    assertThat(with(FULL).post("/api/v1/studies", Servers.STUDY).status()).isEqualTo(201);
  }

  @AfterAll
  static void stop() throws IOException {
    for (WebServer server : SERVERS) {
      server.close();
    }
  }

  private static WebServer guarded() {
    return SERVERS.get(0);
  }

  private static Client with(String token) {
    return Client.of(guarded(), "Authorization", "Bearer " + token);
  }

  private static String place(Route route) {
    return route.path().replace("{trial}", "0").replaceAll("\\{\\w+}", "s");
  }

  private static List<String> trace() throws IOException {
    List<String> trace = new ArrayList<>(JOURNAL.studies());
    JOURNAL.read("s", 0, (place, event) -> trace.add(event.toString()));
    return trace;
  }

  @Test
  void withoutAToken_nothingIsTold() throws IOException, InterruptedException {
    for (var route : guarded().routes()) {
      boolean open = route.path().matches("/|/assets/.*|/health/.*|.*/openapi.json");
      String path = place(route);
      var answer = Client.of(guarded()).send(route.method(), path, "", "");
      assertThat(answer.status() == 401).as(route.method() + " " + path).isEqualTo(!open);
    }
  }

  @Test
  void aWrongToken_isRefused_andSoIsTryingMany() throws IOException, InterruptedException {
    var client = Client.of(guarded(), "Authorization", "Bearer full-token-0123456780");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      statuses.add(client.get("/api/v1/studies").status());
    }
    assertThat(statuses).startsWith(401).contains(429).containsOnly(401, 429);
    Thread.sleep(1200); // until this address may try again
  }

  @Test
  void theTokenForReading_changesNothing() throws IOException, InterruptedException {
    var before = trace();
    assertThat(with(READ).get("/api/v1/studies/s").status()).isEqualTo(200);
    for (var route : guarded().routes()) {
      if (route.access() == Access.FULL) {
        String path = place(route);
        String type = route.media().isEmpty() ? "" : route.media().get(0);
        assertThat(with(READ).send(route.method(), path, type, "{}").status())
            .as(route.method() + " " + path)
            .isEqualTo(403);
      }
    }
    assertThat(trace()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask   | {\"lease\": \"long\"}           | 400 | lease is \"long\"; expected number",
        "ask   | {\"leese\": 3}                  | 400 | unknown member 'leese'",
        "ask   | {\"lease\": 3, \"lease\": 4}    | 400 | no JSON",
        "ask   | {\"lease\": 3                   | 400 | no JSON",
        "ask   | [1]                             | 400 | no JSON object",
        "ask   | {} {}                           | 400 | more than one",
        "notes | {}                              | 400 | text is null; expected string",
        "enqueue | {\"configuration\": {}}       | 422 | lacks",
      })
  void aBodyThatIsWrong_isRefusedWithWhatIsWrong(String to, String body, int status, String why)
      throws IOException, InterruptedException {
    var before = trace();
    var answer = with(FULL).post("/api/v1/studies/s/" + to.strip(), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.at("error", "message").plain()).contains(why);
    assertThat(trace()).isEqualTo(before);
  }

  @Test
  void aBodyOfAnotherTypeOrTooLarge_isRefused() throws IOException, InterruptedException {
    assertThat(with(FULL).send("POST", "/api/v1/studies/s/ask", "text/html", "{}").status())
        .isEqualTo(415);
    String large = "{\"request\": \"" + "x".repeat(1 << 20) + "\"}";
    assertThat(with(FULL).post("/api/v1/studies/s/ask", large).status()).isEqualTo(413);
    String deep = "[".repeat(10_000);
    assertThat(with(FULL).post("/api/v1/studies/s/ask", deep).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/api/v1/studies/..%2f..%2fs",
        "/api/v1/studies/%00",
        "/api/v1/studies/s/trials/-1",
        "/api/v1/studies/s/trials/99999999999",
        "/api/v1/studies/none/ask",
        "/nothing",
      })
  void aPathThatLeadsNowhere_isNotFound(String path) throws IOException {
    String answer = raw(guarded(), "GET " + path + " HTTP/1.1", "Authorization: Bearer " + FULL);
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404|405) .*").doesNotContain("root:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: evil.example | 403",
        "Host: localhost | 200",
        "Host: 127.0.0.1 | 200",
      })
  void withoutTokens_itAnswersAsThisMachineOnly(String host, int status) throws IOException {
    assertThat(raw(SERVERS.get(1), "GET /api/v1/studies HTTP/1.1", host))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aPageOfAnotherSite_isRefused() throws IOException, InterruptedException {
    var foreign = Client.of(SERVERS.get(1), "Origin", "http://evil.example");
    assertThat(foreign.post("/api/v1/studies/s/ask", "{}").status()).isEqualTo(403);
    var own = Client.of(SERVERS.get(1), "Origin", SERVERS.get(1).address());
    assertThat(own.get("/api/v1/studies").status()).isEqualTo(200);
    assertThat(own.get("/api/v1/studies").headers())
        .doesNotContainKey("access-control-allow-origin")
        .containsKeys("content-security-policy", "x-content-type-options");
  }

  @Test
  void clientsThatSayNothing_doNotKeepOthersOut() throws IOException, InterruptedException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = connected(guarded());
        socket.getOutputStream().write("POST /api/v1/st".getBytes(StandardCharsets.UTF_8));
        silent.add(socket);
      }
      assertThat(with(FULL).get("/api/v1/studies/s").status()).isEqualTo(200);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void anythingElse_isRefusedInOrder_andChangesNothing() throws IOException {
    var before = trace();
    long seed = new Random().nextLong();
    var random = new Random(seed);
    List<String> methods = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "TRACE", "Ä");
    List<String> words =
        List.of(
            "api",
            "v1",
            "studies",
            "s",
            "trials",
            "0",
            "ask",
            "tell",
            "page",
            "%",
            "%ff",
            "..",
            "events?",
            "{",
            "\"",
            "?changed=x",
            "?a=b",
            "export",
            "?format=",
            "notes",
            "\u0001");
    for (int i = 0; i < 3000; i++) {
      var path = new StringBuilder();
      for (int part = random.nextInt(7); part >= 0; part--) {
        path.append('/').append(words.get(random.nextInt(words.size())));
      }
      byte[] junk = new byte[random.nextInt(60)];
      random.nextBytes(junk);
      String body = new String(junk, StandardCharsets.ISO_8859_1);
      if (path.toString().contains("events")) {
        continue; // would be listened to
      }
      String answer =
          raw(
              guarded(),
              methods.get(random.nextInt(methods.size())) + " " + path + " HTTP/1.1",
              "Authorization: Bearer " + (random.nextBoolean() ? READ : FULL),
              "Content-Type: application/json",
              "Content-Length: " + junk.length,
              "",
              body);
      assertThat(answer)
          .as("seed %s, request %s: %s", seed, i, path)
          .matches("(?s)(HTTP/1.1 (200|204|400|403|404|405|413|415|422|501|505) .*)?")
          .doesNotContain("Exception", "\tat ");
    }
    assertThat(trace()).isEqualTo(before);
  }

  @Test
  void beyondThisMachine_aTokenIsNeeded() {
    assertThatThrownBy(() -> new Door("0.0.0.0", 0, Tokens.NONE, Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected a token");
    Tokens shown = new Tokens(Optional.of(FULL), Optional.of(READ));
    assertThat(shown.toString()).doesNotContain(FULL, READ);
  }

  private static Socket connected(WebServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort());
  }

  /** What comes back for lines as they are, until the server closes. */
  private static String raw(WebServer server, String... lines) throws IOException {
    try (var socket = connected(server)) {
      socket.setSoTimeout(20_000);
      List<String> all = new ArrayList<>(List.of(lines));
      if (all.stream().noneMatch(line -> line.startsWith("Host: "))) {
        all.add(1, "Host: localhost");
      }
      all.add(1, "Connection: close");
      int blank = all.indexOf("");
      String head = String.join("\r\n", blank < 0 ? all : all.subList(0, blank));
      String body = blank < 0 ? "" : all.get(blank + 1);
      String request = head + "\r\n\r\n" + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
