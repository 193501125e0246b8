package dev.cairn.journals.jdbc;

import dev.cairn.journals.turns.Append;
import dev.cairn.journals.upkeep.Upkeep;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs in an SQL database, shared safely by threads, processes and, if the database has a server,
 * machines. An append is one row, in one transaction, which threads that append at once share;
 * places are given out under a lock on the study's row. Lost connections are made again; whether an
 * append was written before the connection was lost is found out, so nothing is lost or doubled.
 * Opening costs nothing; the first append makes the tables. Tables: decision note 23.
 */
public final class DatabaseJournal implements Upkeep {
  private final Database database;
  private final Writer writer;
  private final Sessions sessions;
  private final Map<String, Appender> appenders = new ConcurrentHashMap<>();

  DatabaseJournal(Dialect dialect) {
    this.database = new Database(dialect);
    this.writer = new Writer(database);
    this.sessions = new Sessions(database, writer);
  }

  /** Says early what would be wrong with every use. */
  DatabaseJournal checked() throws IOException {
    database.check();
    return this;
  }

  @Override
  public long append(String study, long expected, List<? extends Event> events) throws IOException {
    return events.isEmpty()
        ? Appender.nothing(end(study), expected)
        : appender(study).append(Append.of(expected, events));
  }

  @Override
  public long decide(String study, long from, Sink sink, Decision decision) throws IOException {
    return appender(study).decide(from, sink, decision);
  }

  private Appender appender(String study) {
    return appenders.computeIfAbsent(study, name -> new Appender(name, database, writer));
  }

  private long end(String study) throws IOException {
    return database.read(StudyRow.NONE, connection -> StudyRow.find(connection, study)).events();
  }

  @Override
  public long read(String study, long from, Sink sink) throws IOException {
    return new Reading(study, database, from, sink).run();
  }

  @Override
  public List<String> studies() throws IOException {
    return database.read(List.of(), DatabaseJournal::names);
  }

  private static List<String> names(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select name from cairn_studies where events > 0")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.sort(null);
    return names;
  }

  @Override
  public Presence join(String study, String session) throws IOException {
    return sessions.join(study, session);
  }

  @Override
  public long pulse(String study, String session) throws IOException {
    return sessions.pulse(study, session);
  }

  @Override
  public void delete(String study) throws IOException {
    if (end(study) > 0) {
      database.write(connection -> delete(connection, study));
    }
  }

  private boolean delete(Connection connection, String study) throws SQLException {
    StudyRow row = StudyRow.locked(connection, database.dialect(), study);
    for (String sql :
        List.of(
            "delete from cairn_appends where study = ?",
            "delete from cairn_studies where id = ?")) {
      try (var delete = connection.prepareStatement(sql)) {
        delete.setLong(1, row.id());
        delete.execute();
      }
    }
    return row.exists();
  }

  @Override
  public long bytes(String study) throws IOException {
    return database.read(0L, connection -> bytes(connection, study));
  }

  private static long bytes(Connection connection, String study) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select coalesce(sum(length(frame)), 0) from cairn_appends where study = ?")) {
      select.setLong(1, StudyRow.find(connection, study).id());
      try (var sum = select.executeQuery()) {
        sum.next();
        return sum.getLong(1);
      }
    }
  }

  @Override
  public List<String> problems() throws IOException {
    return database.read(List.of(), connection -> problems(connection, database.dialect()));
  }

  private static List<String> problems(Connection connection, Dialect dialect) throws SQLException {
    var problems = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(dialect.check())) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          problems.add(rows.getString(1));
        }
      }
    }
    return problems;
  }

  @Override
  public Gain compact() throws IOException {
    return database.read(new Gain(0, 0), connection -> compact(connection, database.dialect()));
  }

  private static Gain compact(Connection connection, Dialect dialect) throws SQLException {
    long before = bytes(connection, dialect);
    try (var statement = connection.createStatement()) {
      for (String sql : dialect.vacuum()) {
        statement.execute(sql);
      }
    }
    return new Gain(before, bytes(connection, dialect));
  }

  private static long bytes(Connection connection, Dialect dialect) throws SQLException {
    try (var statement = connection.createStatement();
        var size = statement.executeQuery(dialect.bytes())) {
      size.next();
      return size.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    sessions.close();
    database.close();
  }
}
