package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.value.Value;
import dev.cairn.web.http.Route;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the interface. */
class OpenApiTest {
  @TempDir Path folder = Path.of("");

  @Test
  void everyRouteIsDescribed_andEveryReferenceLeadsSomewhere()
      throws IOException, InterruptedException {
    try (WebServer server = Servers.start(new MemoryJournal(), folder, Tokens.NONE)) {
      var document = Client.of(server).get("/api/v1/openapi.json");
      for (Route route : server.routes()) {
        String method = route.method().toLowerCase(Locale.ROOT);
        Value operation = document.at("paths", route.path(), method);
        assertThat(operation).as(route.path()).isInstanceOf(Value.Fields.class);
        for (var field : route.body()) {
          assertThat(operation.toString()).contains("\"" + field.name() + "\":{\"type\":");
        }
      }
      Pattern.compile("\"\\$ref\":\"#/([^\"]+)\"")
          .matcher(document.text())
          .results()
          .map(match -> match.group(1).split("/"))
          .forEach(path -> assertThat(document.at(path)).isNotEqualTo(Value.NULL));
      assertThat(document.text()).contains("$ref");
    }
  }
}
