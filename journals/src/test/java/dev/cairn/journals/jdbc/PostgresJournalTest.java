package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.testkit.SharedJournalContract;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class PostgresJournalTest extends SharedJournalContract {
  private final Map<Path, String> locations = new ConcurrentHashMap<>();

  @Override
  protected Journal open(Path folder) throws IOException {
    return new PostgresJournalProvider().open(locations.computeIfAbsent(folder, any -> location()));
  }

  private static String location() {
    try {
      return Server.location();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
