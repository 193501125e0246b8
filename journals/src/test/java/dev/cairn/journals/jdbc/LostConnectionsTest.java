package dev.cairn.journals.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.random.Stream;
import dev.cairn.testkit.Threads;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL behind a line that is cut. */
@Timeout(120)
class LostConnectionsTest {
  private static final String STUDY = "s";
  private static final String NEVER_SENT = "words that no driver sends";
  private String schema = "";

  @BeforeEach
  void newSchema() throws SQLException {
    schema = Server.schema();
  }

  private Journal open(int port, String parameters) {
    return new PostgresJournalProvider(Map.of()).open(Server.location(port, schema) + parameters);
  }

  private static Event note(String text) {
    return new Event.Noted(-1, false, text, 0);
  }

  private static List<String> texts(Journal journal) throws IOException {
    var texts = new ArrayList<String>();
    journal.read(STUDY, 0, (place, event) -> texts.add(((Event.Noted) event).text()));
    return texts;
  }

  /** Cuts the line at some words once, before they reach the server or before its answer comes. */
  private static Proxy.Gate at(AtomicReference<String> words, boolean before) {
    var answer = new AtomicBoolean();
    return (toServer, bytes, count) -> {
      if (!toServer) {
        return answer.get() ? 0 : count;
      }
      String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
      boolean cut = text.contains(String.valueOf(words.get()));
      if (cut) {
        words.set(NEVER_SENT);
      }
      answer.set(cut);
      return cut && before ? 0 : count;
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAppend_whoseCommitIsCutOff_isWrittenOnce(boolean before) throws Exception {
    var words = new AtomicReference<>(NEVER_SENT);
    try (var proxy = new Proxy(Server.port(), () -> at(words, before));
        Journal journal = open(proxy.port(), "&prepareThreshold=0")) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long place = i == 0 || i % 3 == 0 ? Journal.ANYWHERE : i;
        words.set(place == Journal.ANYWHERE ? "COMMIT" : "with moved");
        assertThat(journal.append(STUDY, place, List.of(note("n" + i)))).isEqualTo(i);
        assertThat(words).as("where the line was cut").hasValue(NEVER_SENT);
        expected.add("n" + i);
      }
      assertThat(texts(journal)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDecision_whoseCommitIsCutOff_isWrittenOnce_andMadeOnWhatIsThere(boolean before)
      throws Exception {
    var words = new AtomicReference<>(NEVER_SENT);
    try (var proxy = new Proxy(Server.port(), () -> at(words, before));
        Journal journal = open(proxy.port(), "&prepareThreshold=0");
        Journal other = open(Server.port(), "")) {
      List<String> expected = new ArrayList<>();
      var known = new ArrayList<String>();
      for (int i = 0; i < 8; i++) {
        other.append(STUDY, Journal.ANYWHERE, List.of(note("other" + i)));
        words.set(i % 2 == 0 ? "COMMIT" : "insert into cairn_appends");
        long place =
            journal.decide(
                STUDY,
                known.size(),
                (at, event) -> known.add(((Event.Noted) event).text()),
                () -> List.of(note("after " + known.get(known.size() - 1))));
        known.add("after other" + i);
        expected.addAll(List.of("other" + i, "after other" + i));
        assertThat(place).isEqualTo(2 * i + 1);
        assertThat(words).as("where the line was cut").hasValue(NEVER_SENT);
      }
      assertThat(known).isEqualTo(expected);
      assertThat(texts(other)).isEqualTo(expected);
    }
  }

  @Test
  void appendsAndReads_overALineThatIsCutAtRandom_loseAndDoubleNothing() throws Exception {
    int threads = 3;
    int each = 30;
    var cuts = new AtomicInteger();
    var random = Stream.of(7);
    try (var proxy = new Proxy(Server.port(), () -> budget(random, cuts))) {
      Threads.atOnce(
          threads,
          thread -> {
            try (Journal own = opened(proxy.port())) {
              for (int i = 0; i < each; i++) {
                appendOnce(own, thread + "/" + i);
              }
            }
          });
    }
    List<String> expected =
        IntStream.range(0, threads * each).mapToObj(i -> i / each + "/" + i % each).toList();
    try (Journal direct = open(Server.port(), "")) {
      assertThat(texts(direct)).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(cuts.get()).as("cuts").isGreaterThan(10);
  }

  /** Half of all notes expect a place, and are tried until they get it. */
  private static void appendOnce(Journal journal, String text) throws IOException {
    if (text.hashCode() % 2 == 0) {
      journal.append(STUDY, Journal.ANYWHERE, List.of(note(text)));
      return;
    }
    long end;
    do {
      end = journal.read(STUDY, 0, (place, event) -> {});
    } while (journal.append(STUDY, end, List.of(note(text))) < 0);
  }

  /** The first connection is not retried: it only says whether there is a database. */
  private Journal opened(int port) {
    while (true) {
      try {
        return open(port, "");
      } catch (dev.cairn.value.InvalidInputException cut) {
        assertThat(cut).hasMessageContaining("localhost").hasMessageNotContaining("any@");
      }
    }
  }

  private static Proxy.Gate budget(Stream random, AtomicInteger cuts) {
    var left = new AtomicInteger();
    synchronized (random) {
      left.set(2_000 + random.nextInt(12_000));
    }
    return (toServer, bytes, count) -> {
      int rest = left.getAndAdd(-count);
      if (rest >= count) {
        return count;
      }
      cuts.incrementAndGet();
      return Math.max(0, rest);
    };
  }

  @Test
  void aHungConnection_isGivenUp_andItsLockIsFree() throws Exception {
    var hang = new AtomicBoolean();
    var never = new CountDownLatch(1);
    Proxy.Gate gate =
        (toServer, bytes, count) -> {
          String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
          if (toServer && text.contains("insert into cairn_appends") && hang.getAndSet(false)) {
            await(never);
          }
          return count;
        };
    String impatient =
        "&prepareThreshold=0&socketTimeout=2&options=-c%20idle_in_transaction_session_timeout=1s";
    try (var proxy = new Proxy(Server.port(), () -> gate);
        Journal journal = open(proxy.port(), impatient)) {
      journal.append(STUDY, 0, List.of(note("a")));
      hang.set(true);
      assertThat(journal.append(STUDY, 1, List.of(note("b")))).isEqualTo(1);
      assertThat(hang).isFalse();
      assertThat(texts(journal)).containsExactly("a", "b");
    } finally {
      never.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
