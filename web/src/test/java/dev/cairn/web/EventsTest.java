package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Those who look on. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventsTest {
  @TempDir Path folder = Path.of("");

  private static Stream<String> listen(WebServer server, String path, String seen)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + path)).header("Last-Event-ID", seen);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofLines())
        .body();
  }

  private static String next(Iterator<String> lines, String start) {
    while (true) {
      String line = lines.next();
      if (line.startsWith(start)) {
        return line;
      }
    }
  }

  @Test
  void manyListenersHearOfEveryTrial_andOneThatComesBackHearsWhatItMissed()
      throws IOException, InterruptedException {
    var journal = new MemoryJournal();
    try (WebServer server = Servers.start(journal, folder, Tokens.NONE)) {
      Client client = Client.of(server);
      client.post("/api/v1/studies", Servers.STUDY);
      List<Iterator<String>> listeners = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        listeners.add(listen(server, "/api/v1/studies/s/events", "none").iterator());
      }
      for (Iterator<String> each : listeners) {
        assertThat(next(each, "data:")).contains("\"trials\":[]");
      }
      Iterator<String> all = listen(server, "/api/v1/events", "none").iterator();
      next(all, "event: studies");
      client.post("/api/v1/studies/s/ask", "{}");
      for (Iterator<String> each : listeners) {
        assertThat(next(each, "data:")).contains("\"trials\":[0]");
      }
      assertThat(next(all, "event:")).isEqualTo("event: studies");
      Iterator<String> late = listen(server, "/api/v1/studies/s/events", "2").iterator();
      assertThat(next(late, "data:")).contains("\"trials\":[0]");
      assertThat(client.get("/metrics").text()).contains("cairn_listeners 52");
      var page = client.get("/api/v1/studies/s/page?changed=2");
      assertThat(page.at("trials", "number").toString()).isEqualTo("[0]");
    }
  }
}
