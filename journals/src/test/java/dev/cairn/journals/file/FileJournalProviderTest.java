package dev.cairn.journals.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalProviderTest {
  @TempDir Path folder;

  private static Journal.Provider provider() {
    return ServiceLoader.load(Journal.Provider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.scheme().equals("file"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyDurability_keepsEvents() throws IOException {
    for (String query : List.of("", "?fsync=always", "?fsync=never", "?fsync=1")) {
      Path own = folder.resolve("j" + query.length());
      try (Journal journal = provider().open(own + query)) {
        journal.append(Logs.STUDY, 0, List.of(Logs.note("a")));
      }
      assertThat(Logs.read(own)).as(query).containsExactly("a");
    }
  }

  @Test
  void opening_createsNothing() throws IOException {
    Path own = folder.resolve("none");
    try (Journal journal = provider().open(own.toString())) {
      assertThat(journal.studies()).isEmpty();
      assertThat(journal.read(Logs.STUDY, 0, (place, event) -> {})).isZero();
      assertThat(journal.pulse(Logs.STUDY, "session")).isEqualTo(Journal.GONE);
      journal.delete(Logs.STUDY);
    }
    assertThat(own).doesNotExist();
  }

  @Test
  void badAddresses_areRefused_withWhatWasExpected() {
    assertRefused("", "names no folder");
    assertRefused("?fsync=never", "names no folder");
    assertRefused("x?sync=never", "unknown option 'sync=never'");
    assertRefused("x?fsync=sometimes", "expected always, never");
    assertRefused("x?fsync=9999999", "1 to 3600000");
  }

  private static void assertRefused(String location, String message) {
    assertThatThrownBy(() -> provider().open(location))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aClosedJournal_refusesWork() throws IOException {
    Journal journal = provider().open(folder.toString());
    journal.close();
    assertThatThrownBy(() -> journal.append(Logs.STUDY, 0, List.of(Logs.note("a"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed");
  }
}
