package dev.cairn.journals.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Asks a server, again and again for about a minute where it cannot be reached or is not ready; so
 * whatever is asked must be the same done twice. Thread-safe.
 *
 * @param base such as {@code http://host:8080/api/v1/journal}
 * @param token for {@code Authorization}, where the server wants one
 */
record Connection(HttpClient http, URI base, Optional<String> token, Duration patience) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int GONE = 404;
  private static final int NOT_READY = 500;

  /** The answer's bytes; an error with the server's words where it refuses. */
  byte[] send(String method, byte[] body, String query, String... path) throws IOException {
    boolean interrupted = Thread.interrupted(); // no pause would last
    try {
      return answer(request(method, body, query, path));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private byte[] answer(HttpRequest request) throws IOException {
    Duration waited = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        HttpResponse<byte[]> response = sent(request);
        if (response.statusCode() < NOT_READY) {
          return answer(response);
        }
        throw new IOException("it answered " + response.statusCode());
      } catch (Refused e) {
        throw e;
      } catch (IOException e) {
        if (waited.compareTo(patience) > 0) {
          throw new IOException(
              "The server at %s could not be asked for %s s: %s."
                  .formatted(base, patience.toSeconds(), e.getMessage()),
              e);
        }
        LockSupport.parkNanos(pause.toNanos());
        waited = waited.plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      }
    }
  }

  /** Waits for the answer also in a thread that was interrupted: what is told must be kept. */
  private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
    try {
      return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  /** What asking again does not change. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private byte[] answer(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() / 100 == 2) {
      return response.body();
    }
    if (response.statusCode() == GONE) {
      throw new Refused(
          "The server at " + base + " has no journal for others: it is no cairn serve.");
    }
    throw new Refused(
        "The server at %s refused (%s): %s"
            .formatted(
                base, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
  }

  private HttpRequest request(String method, byte[] body, String query, String... path) {
    String place =
        Arrays.stream(path)
            .map(each -> "/" + URLEncoder.encode(each, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + place + (query.isEmpty() ? "" : "?" + query)))
            .timeout(TIMEOUT)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.header("Content-Type", "application/octet-stream");
    }
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }
}
