package dev.cairn.testkit;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import java.nio.file.Path;

class MemoryJournalTest extends JournalContract {
  @Override
  protected Journal open(Path folder) {
    return new MemoryJournal();
  }
}
