package dev.cairn.web;

import dev.cairn.value.Value;
import dev.cairn.web.http.JsonBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks a server in JSON. */
record Client(HttpClient http, String address, List<String> headers) {
  static Client of(WebServer server, String... headers) {
    return new Client(HttpClient.newHttpClient(), server.address(), List.of(headers));
  }

  /** A status and what came with it. */
  record Answer(int status, String text, Map<String, List<String>> headers) {
    Map<String, Value> json() {
      return ((Value.Fields) value()).fields();
    }

    Value value() {
      return JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The value at a path of names. */
    Value at(String... path) {
      Value value = value();
      for (String name : path) {
        value = ((Value.Fields) value).fields().getOrDefault(name, Value.NULL);
      }
      return value;
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, "", "");
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, "application/json", json);
  }

  Answer send(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    request.method(
        method,
        type.isEmpty() && body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body(), response.headers().map());
  }
}
