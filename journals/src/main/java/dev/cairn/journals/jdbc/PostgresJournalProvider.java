package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.Map;

/** {@code postgresql://[user[:password]@]host[:port]/database[?parameter=value&...]}. */
public final class PostgresJournalProvider implements Journal.Provider {
  private final Map<String, String> environment;

  public PostgresJournalProvider() {
    this(System.getenv());
  }

  PostgresJournalProvider(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String scheme() {
    return "postgresql";
  }

  @Override
  public String summary() {
    return "postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE keeps studies in PostgreSQL, for any"
        + " number of machines; PGUSER and PGPASSWORD count where the address says nothing";
  }

  @Override
  public Journal open(String location) {
    PostgresAddress address = PostgresAddress.parse(location, environment);
    try {
      return new DatabaseJournal(new Postgres(address)).checked();
    } catch (IOException e) {
      throw new InvalidInputException("journal", String.valueOf(e.getMessage()));
    }
  }
}
