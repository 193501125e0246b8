package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journals.turns.Ticker;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of studies, each a row whose pulse its process counts on. It is gone when its row is, or
 * when its process ran on this machine and has ended.
 */
final class Sessions implements Closeable {
  private static final long BEAT_MILLIS = 5_000;

  private final Database database;
  private final Writer writer;
  private final Identity self = Identity.current();
  private final Set<Key> joined = ConcurrentHashMap.newKeySet();
  private @Nullable Ticker heart;

  /** What names a session. */
  private record Key(String study, String session) {}

  Sessions(Database database, Writer writer) {
    this.database = database;
    this.writer = writer;
  }

  Journal.Presence join(String study, String session) throws IOException {
    Key key = new Key(study, session);
    long id = writer.id();
    if (!joined.add(key)) {
      throw alive(key);
    }
    boolean entered = false;
    try {
      entered = database.write(connection -> enter(connection, key, id));
    } finally {
      if (!entered) {
        joined.remove(key);
      }
    }
    live();
    return () -> leave(key);
  }

  private synchronized void live() {
    if (heart == null) {
      heart = Ticker.start("cairn-journal-pulse", BEAT_MILLIS, this::beat);
    }
  }

  private void beat() {
    try {
      long id = writer.id();
      database.write(
          connection -> {
            try (var update =
                connection.prepareStatement(
                    "update cairn_sessions set pulse = pulse + 1 where writer = ?")) {
              update.setLong(1, id);
              return update.executeUpdate();
            }
          });
    } catch (IOException | RuntimeException e) {
      // the sessions look stalled until the database lets them beat again
    }
  }

  private boolean enter(Connection connection, Key key, long id) throws SQLException, IOException {
    sweep(connection);
    try (var insert =
        connection.prepareStatement(
            "insert into cairn_sessions (study, session, writer, pulse, machine, process)"
                + " values (?, ?, ?, 0, ?, ?) on conflict do nothing")) {
      insert.setString(1, key.study());
      insert.setString(2, key.session());
      insert.setLong(3, id);
      insert.setString(4, self.machine());
      insert.setString(5, self.process());
      // its own row is there when an earlier attempt was committed after all
      if (insert.executeUpdate() == 1 || writer(connection, key) == id) {
        return true;
      }
    }
    throw alive(key);
  }

  /** Removes the sessions of processes of this machine that have ended. */
  private void sweep(Connection connection) throws SQLException {
    var ended = new ArrayList<String>();
    try (var select =
        connection.prepareStatement(
            "select distinct process from cairn_sessions where machine = ?")) {
      select.setString(1, self.machine());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          if (new Identity(self.machine(), rows.getString(1)).ended(self)) {
            ended.add(rows.getString(1));
          }
        }
      }
    }
    try (var delete =
        connection.prepareStatement(
            "delete from cairn_sessions where machine = ? and process = ?")) {
      for (String process : ended) {
        delete.setString(1, self.machine());
        delete.setString(2, process);
        delete.execute();
      }
    }
  }

  private static long writer(Connection connection, Key key) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select writer from cairn_sessions where study = ? and session = ?")) {
      select.setString(1, key.study());
      select.setString(2, key.session());
      try (var row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : -1;
      }
    }
  }

  private static IOException alive(Key key) {
    return new IOException(
        String.format(
            "The session '%s' of the study '%s' is alive already.%n"
                + "Give every session a name of its own.",
            key.session(), key.study()));
  }

  private void leave(Key key) throws IOException {
    if (!joined.remove(key)) {
      return;
    }
    long id = writer.id();
    database.write(
        connection -> {
          try (var delete =
              connection.prepareStatement(
                  "delete from cairn_sessions where study = ? and session = ? and writer = ?")) {
            delete.setString(1, key.study());
            delete.setString(2, key.session());
            delete.setLong(3, id);
            return delete.executeUpdate();
          }
        });
  }

  long pulse(String study, String session) throws IOException {
    return database.read(
        Journal.GONE,
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "select pulse, machine, process from cairn_sessions"
                      + " where study = ? and session = ?")) {
            select.setString(1, study);
            select.setString(2, session);
            try (var row = select.executeQuery()) {
              return row.next() && !new Identity(row.getString(2), row.getString(3)).ended(self)
                  ? row.getLong(1)
                  : Journal.GONE;
            }
          }
        });
  }

  /** Sessions that were not left stay; their pulse stands still from now on. */
  @Override
  public synchronized void close() {
    if (heart != null) {
      heart.close();
    }
  }
}
