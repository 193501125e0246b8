package dev.cairn.journals.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one database. What fails by a lost connection, or because others were in the way,
 * is tried again on a fresh one for about half a minute, and more where connecting itself takes
 * long. An interrupt of the thread waits until the work is done.
 */
final class Database implements Closeable {
  private static final int[] PAUSES_MILLIS = {10, 50, 200, 500, 1000, 2000, 4000, 8000, 8000};
  private static final int CONNECTIONS = 4;
  private static final long CONNECTING_MILLIS = 6_000;

  private final Dialect dialect;
  private final Schema schema;
  private @Nullable HikariDataSource pool;
  private boolean closed;

  /** What is done with a connection, possibly several times until it succeeds. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException, IOException;
  }

  Database(Dialect dialect) {
    this.dialect = dialect;
    this.schema = new Schema(dialect);
  }

  Dialect dialect() {
    return dialect;
  }

  Schema schema() {
    return schema;
  }

  /** Connects once, for an early word on what is wrong. */
  void check() throws IOException {
    if (dialect.exists()) {
      try (Connection connection = dialect.connect()) {
        schema.ready(connection);
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }

  /** Reads; a database without our tables holds nothing. */
  <T> T read(T nothing, Work<T> work) throws IOException {
    return dialect.exists()
        ? persist(connection -> schema.ready(connection) ? work.on(connection) : nothing)
        : nothing;
  }

  /** One transaction; see {@link #change}. */
  <T> T write(Work<T> work) throws IOException {
    return change(connection -> transaction(connection, work));
  }

  /**
   * Any number of transactions, the first of which begins by itself. Work that is tried again has
   * to find out whether it was committed.
   */
  <T> T change(Work<T> work) throws IOException {
    dialect.create();
    return persist(
        connection -> {
          dialect.lock();
          try {
            if (!schema.upToDate(connection)) {
              transaction(connection, schema::migrate);
            }
            return work.on(connection);
          } finally {
            dialect.unlock();
          }
        });
  }

  /** Commits what is done, or rolls it back. */
  static <T> T transaction(Connection connection, Work<T> work) throws SQLException, IOException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
      restore(connection);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // the connection is lost, and the transaction with it
    }
  }

  private static void restore(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // the pool drops a lost connection
    }
  }

  private <T> T persist(Work<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      for (int tries = 0; ; ) {
        try (Connection connection = connections().getConnection()) {
          return work.on(connection);
        } catch (SQLException e) {
          if (e.getCause() instanceof InterruptedException) {
            interrupted |= Thread.interrupted();
          } else if (tries == PAUSES_MILLIS.length || !passing(e)) {
            throw failed(e);
          } else {
            interrupted |= pause(PAUSES_MILLIS[tries++]);
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A pool that found no connection in time says why in its cause. */
  private boolean passing(SQLException failure) {
    return failure instanceof SQLTransientConnectionException
        ? !(failure.getCause() instanceof SQLException cause) || dialect.passing(cause)
        : dialect.passing(failure);
  }

  /** Waits; whether somebody interrupted that. */
  private static boolean pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private IOException failed(SQLException failure) {
    Throwable cause = failure.getCause() instanceof SQLException inner ? inner : failure;
    return new IOException(
        String.format(
            "The database %s failed: %s%nSee that it runs, can be reached and may be used by this"
                + " user, and try again.",
            dialect.name(), cause.getMessage()),
        failure);
  }

  private synchronized HikariDataSource connections() throws IOException {
    if (closed) {
      throw new IOException("The journal " + dialect.name() + " is closed.");
    }
    HikariDataSource open = pool;
    if (open == null) {
      HikariConfig config = dialect.pool();
      config.setPoolName("cairn");
      config.setMaximumPoolSize(CONNECTIONS);
      config.setMinimumIdle(1);
      config.setConnectionTimeout(CONNECTING_MILLIS);
      config.setInitializationFailTimeout(-1);
      open = new HikariDataSource(config);
      pool = open;
    }
    return open;
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (pool != null) {
      pool.close();
    }
    dialect.close();
  }
}
