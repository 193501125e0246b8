package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.journals.http.HttpJournal;
import dev.cairn.testkit.SharedJournalContract;
import dev.cairn.web.http.Tokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal behind a server is one like any other. */
class HttpJournalTest extends SharedJournalContract {
  private static final String TOKEN = "a-token-of-the-test";

  @TempDir Path runs = Path.of("");
  private Optional<WebServer> server = Optional.empty();

  @Override
  protected Journal open(Path folder) throws IOException {
    if (server.isEmpty()) {
      var tokens = new Tokens(Optional.of(TOKEN), Optional.empty());
      server = Optional.of(Servers.start(new MemoryJournal(), runs, tokens));
    }
    return new HttpJournal(URI.create(server.get().address()), Optional.of(TOKEN));
  }

  @AfterEach
  void stop() throws IOException {
    Thread.interrupted(); // a test leaves it so
    server.orElseThrow().close();
  }

  @Test
  void withoutTheToken_itIsRefused_atOnceAndWithTheReason() {
    Journal stranger =
        new HttpJournal(URI.create(server.orElseThrow().address()), Optional.empty());
    assertThatThrownBy(stranger::studies)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("(401)")
        .hasMessageContaining("A token is needed");
  }

  @Test
  void aSessionIsThere_untilItLeaves() throws IOException {
    try (Journal.Presence here = journal.join(STUDY, "s1")) {
      assertThat(here).isNotNull();
      assertThat(journal.pulse(STUDY, "s1")).isNotEqualTo(Journal.GONE);
    }
    assertThat(journal.pulse(STUDY, "s1")).isEqualTo(Journal.GONE);
  }
}
