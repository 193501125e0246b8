package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.testkit.SharedJournalContract;
import java.nio.file.Path;

class FileJournalTest extends SharedJournalContract {
  @Override
  protected Journal open(Path folder) {
    return new FileJournal(folder, FileJournal.Options.STANDARD.with(Durability.NEVER));
  }
}
