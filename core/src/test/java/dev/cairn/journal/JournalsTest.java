package dev.cairn.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JournalsTest {
  @Test
  void opensAJournal_byItsScheme() throws IOException {
    try (Journal journal = Journals.open("memory:")) {
      assertThat(journal.studies()).isEmpty();
    }
  }

  @Test
  void namesTheNearestScheme_whenThereIsNoSuch() {
    assertThatThrownBy(() -> Journals.open("memry:x"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("There is no kind of journal 'memry'. Did you mean 'memory'?");
  }

  @Test
  void suggestsAFile_whenThereIsNoScheme() {
    assertThatThrownBy(() -> Journals.open("studies"))
        .hasMessageContaining("Did you mean 'file:studies'?");
  }
}
