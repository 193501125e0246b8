package dev.cairn.journals.jdbc;

import dev.cairn.journals.codec.Frame;
import dev.cairn.journals.turns.Append;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The writing of some appends to one log, all or none, as often as it takes. The study's row is
 * locked, so no other writer, and no earlier attempt of this one, is under way. Whether an attempt
 * was committed before its connection was lost, the row says that it would have written: each
 * carries its writer and the number of the commit.
 */
final class Commit {
  private static final String INSERT =
      "insert into cairn_appends (study, place, writer, number, frame) values (?, ?, ?, ?, ?)";
  private static final String FIND =
      "select 1 from cairn_appends where study = ? and place = ? and writer = ? and number = ?";
  private static final long NOWHERE = -1;

  private final String study;
  private final Dialect dialect;
  private final List<Append> appends;
  private final long writer;
  private final long number;
  private long sent = NOWHERE; // the place of the first row of the last attempt

  Commit(String study, Dialect dialect, List<Append> appends, long writer, long number) {
    this.study = study;
    this.dialect = dialect;
    this.appends = appends;
    this.writer = writer;
    this.number = number;
  }

  /** Whether anything was written; the appends know where. */
  boolean on(Connection connection) throws SQLException, IOException {
    Append first = appends.get(0);
    boolean simple = appends.size() == 1 && first.expected() > 0 && sent == NOWHERE;
    return simple && dialect.append().isPresent()
        ? atOnce(connection, dialect.append().get(), first)
        : Database.transaction(connection, this::attempt);
  }

  /** One statement, which is a transaction: an append that expects a place either fits or not. */
  private boolean atOnce(Connection connection, String sql, Append append) throws SQLException {
    sent = append.expected();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, sent + append.count());
      statement.setString(2, study);
      statement.setLong(3, sent);
      row(statement, 4, sent, append);
      return statement.executeUpdate() == 1 && append.take(sent);
    }
  }

  private boolean attempt(Connection connection) throws SQLException {
    return attempt(connection, StudyRow.locked(connection, dialect, study));
  }

  /** The same in a transaction that has locked the study's row. */
  boolean attempt(Connection connection, StudyRow locked) throws SQLException {
    StudyRow row = locked;
    if (written(connection, row)) {
      return true;
    }
    List<Append> accepted = accepted(row.events());
    if (accepted.isEmpty()) {
      return false;
    }
    if (!row.exists()) {
      row = StudyRow.created(connection, dialect, study);
      accepted = accepted(row.events()); // another writer may have been first
    }
    return !accepted.isEmpty() && write(connection, row.id(), accepted);
  }

  /** Whether an attempt before was committed; the appends know where. */
  boolean written(Connection connection, StudyRow row) throws SQLException {
    if (sent == NOWHERE || !row.exists()) {
      return false;
    }
    try (var select = connection.prepareStatement(FIND)) {
      select.setLong(1, row.id());
      select.setLong(2, sent);
      select.setLong(3, writer);
      select.setLong(4, number);
      try (var found = select.executeQuery()) {
        return found.next() && !accepted(sent).isEmpty();
      }
    }
  }

  /** Those that fit into a log that ends here. */
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
    sent = accepted.get(0).place();
    try (var insert = connection.prepareStatement(INSERT)) {
      for (Append append : accepted) {
        insert.setLong(1, studyId);
        row(insert, 2, append.place(), append);
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
    return true;
  }

  private void row(PreparedStatement statement, int from, long place, Append append)
      throws SQLException {
    statement.setLong(from, place);
    statement.setLong(from + 1, writer);
    statement.setLong(from + 2, number);
    statement.setBytes(from + 3, Frame.bytes(place, append.count(), append.events()));
  }
}
