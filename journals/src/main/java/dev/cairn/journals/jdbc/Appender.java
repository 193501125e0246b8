package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.threads.Append;
import dev.cairn.journals.threads.GroupCommit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends to the log of one study; threads that append at once share a transaction. */
final class Appender {
  private final String study;
  private final Database database;
  private final Writer writer;
  private final GroupCommit group = new GroupCommit(this::commit);

  Appender(String study, Database database, Writer writer) {
    this.study = study;
    this.database = database;
    this.writer = writer;
  }

  long append(Append append) throws IOException {
    return group.append(append);
  }

  private void commit(List<Append> appends) throws IOException {
    database.write(new Attempts(appends, writer.id())::on);
  }

  /**
   * The transaction that writes a group, as often as it takes. The study's row is locked first, so
   * no other writer, and no earlier attempt of this one, is under way. Whether such an attempt was
   * committed before its connection was lost, the row that it would have written says: at one place
   * a writer writes once.
   */
  private final class Attempts {
    private final List<Append> appends;
    private final long writerId;
    private @Nullable Sent sent;

    /** Where an attempt wrote its first frame. */
    private record Sent(long studyId, long place) {}

    Attempts(List<Append> appends, long writerId) {
      this.appends = appends;
      this.writerId = writerId;
    }

    boolean on(Connection connection) throws SQLException {
      StudyRow row = StudyRow.locked(connection, database.dialect(), study);
      if (row.exists() && written(connection, row.id())) {
        return true;
      }
      List<Append> accepted = accepted(row.events());
      if (accepted.isEmpty()) {
        return false;
      }
      if (!row.exists()) {
        row = StudyRow.created(connection, database.dialect(), study);
        accepted = accepted(row.events()); // another writer may have been first
      }
      return !accepted.isEmpty() && write(connection, row.id(), accepted);
    }

    private boolean written(Connection connection, long studyId) throws SQLException {
      Sent before = sent;
      if (before == null || before.studyId() != studyId) {
        return false;
      }
      try (var select =
          connection.prepareStatement(
              "select 1 from cairn_appends where study = ? and place = ? and writer = ?")) {
        select.setLong(1, studyId);
        select.setLong(2, before.place());
        select.setLong(3, writerId);
        try (var found = select.executeQuery()) {
          return found.next();
        }
      }
    }

    private List<Append> accepted(long end) {
      var accepted = new ArrayList<Append>();
      long place = end;
      for (Append append : appends) {
        if (append.take(place)) {
          accepted.add(append);
          place += append.count();
        }
      }
      return accepted;
    }

    private boolean write(Connection connection, long studyId, List<Append> accepted)
        throws SQLException {
      try (var insert =
          connection.prepareStatement(
              "insert into cairn_appends (study, place, writer, frame) values (?, ?, ?, ?)")) {
        for (Append append : accepted) {
          insert.setLong(1, studyId);
          insert.setLong(2, append.place());
          insert.setLong(3, writerId);
          insert.setBytes(4, Frame.bytes(append.place(), append.count(), append.events()));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      Append last = accepted.get(accepted.size() - 1);
      try (var update =
          connection.prepareStatement("update cairn_studies set events = ? where id = ?")) {
        update.setLong(1, last.place() + last.count());
        update.setLong(2, studyId);
        update.execute();
      }
      sent = new Sent(studyId, accepted.get(0).place());
      return true;
    }
  }

  /** Where the log ends, for an append of nothing. */
  static long nothing(long end, long expected) {
    return expected == Journal.ANYWHERE || expected == end ? end : -1;
  }
}
