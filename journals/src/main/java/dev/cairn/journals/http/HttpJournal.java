package dev.cairn.journals.http;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.Batch;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a server. An append that gets no answer is sent again under the same name, so it
 * is done once. Each step costs a round trip.
 */
public final class HttpJournal implements Journal {
  private static final byte[] NOTHING = {};
  private static final long BEAT_SECONDS = 5;
  private static final long FARTHEST = 1L << 52; // a whole number in any JSON
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SESSIONS = "sessions";

  private final AtomicLong appends = new AtomicLong();
  private @Nullable String name;
  private final Connection connection;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "cairn-pulse");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param server such as {@code http://host:8080}
   * @param token that may do everything, where the server wants one
   */
  public HttpJournal(URI server, Optional<String> token) {
    this.connection =
        new Connection(
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build(),
            URI.create(server + "/api/v1/journal"),
            token,
            PATIENCE);
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    String query = "expected=" + expected + "&request=" + name() + "." + appends.incrementAndGet();
    return number(
        connection.send("POST", Batch.bytes(Math.max(0, expected), events), query, study));
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    return Batch.read(
        connection.send("GET", NOTHING, "from=" + Math.min(from, FARTHEST), study), sink);
  }

  @Override
  public List<String> studies() throws IOException {
    return text(connection.send("GET", NOTHING, "")).lines().toList();
  }

  @Override
  public Presence join(String study, String session) throws IOException {
    beat(study, session);
    ScheduledFuture<?> beating =
        beats.scheduleWithFixedDelay(
            () -> {
              try {
                beat(study, session);
              } catch (IOException e) {
                return; // the next beat may come through; until then the session looks stalled
              }
            },
            BEAT_SECONDS,
            BEAT_SECONDS,
            TimeUnit.SECONDS);
    return () -> {
      beating.cancel(false);
      connection.send("DELETE", NOTHING, "", study, SESSIONS, session);
    };
  }

  /** A name that no other journal has, given by the server. */
  private synchronized String name() throws IOException {
    String known = name;
    if (known == null) {
      known = text(connection.send("POST", NOTHING, "")).strip();
      name = known;
    }
    return known;
  }

  private void beat(String study, String session) throws IOException {
    connection.send("PUT", NOTHING, "owner=" + name(), study, SESSIONS, session);
  }

  @Override
  public long pulse(String study, String session) throws IOException {
    return number(connection.send("GET", NOTHING, "", study, SESSIONS, session));
  }

  @Override
  public void delete(String study) throws IOException {
    connection.send("DELETE", NOTHING, "", study);
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }

  private static long number(byte[] answer) throws IOException {
    try {
      return Long.parseLong(text(answer).strip());
    } catch (NumberFormatException e) {
      throw new IOException("The server answered no number: " + text(answer), e);
    }
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }
}
