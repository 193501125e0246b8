package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journals.turns.Append;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An append that is decided on while the study's row is locked, so that everything appended before
 * is known and nothing comes between. As often as it takes; see {@link Commit}.
 */
final class Decided {
  private final String study;
  private final Dialect dialect;
  private final Reading reading;
  private final Journal.Decision decision;
  private final long writer;
  private final long number;
  private @Nullable Append append;
  private @Nullable Commit commit;

  Decided(
      String study,
      Dialect dialect,
      Reading reading,
      Journal.Decision decision,
      long writer,
      long number) {
    this.study = study;
    this.dialect = dialect;
    this.reading = reading;
    this.decision = decision;
    this.writer = writer;
    this.number = number;
  }

  /** The place of the first event, or -1 when nothing was decided; in a transaction. */
  long on(Connection connection) throws SQLException, IOException {
    StudyRow row = StudyRow.locked(connection, dialect, study);
    if (append != null && commit != null && commit.written(connection, row)) {
      return append.place();
    }
    reading.goOn(connection, row);
    List<? extends Event> events = decision.events();
    if (events.isEmpty()) {
      return -1;
    }
    append = Append.of(row.events(), events);
    commit = new Commit(study, dialect, List.of(append), writer, number);
    // a study that somebody else has just begun has something to be read first
    return commit.attempt(connection, row) ? append.place() : on(connection);
  }
}
