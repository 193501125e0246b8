package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.testkit.SharedJournalContract;
import java.nio.file.Path;

class SqliteJournalTest extends SharedJournalContract {
  @Override
  protected Journal open(Path folder) {
    return new SqliteJournalProvider().open(folder.resolve("studies.db").toString());
  }
}
