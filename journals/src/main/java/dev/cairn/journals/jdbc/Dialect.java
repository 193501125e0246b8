package dev.cairn.journals.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What differs between databases. */
interface Dialect extends Closeable {
  /** How the database is named in messages, without a password. */
  String name();

  /** The kind, as in the names of the migrations. */
  String kind();

  /** For JDBC. */
  String url();

  /** For the driver. */
  Properties properties();

  /** Whether there is a database to read; {@link #create} makes one. */
  boolean exists();

  /** Makes room for a database, if that is not done elsewhere. */
  void create() throws IOException;

  /** Query of one number: how many tables of our schema's version there are. */
  String schemas();

  /** Waits for other writers, where the database itself would have them wait by trying again. */
  default void lock() throws IOException {}

  /** Lets other writers on. */
  default void unlock() throws IOException {}

  /** Keeps others from migrating until this transaction ends. */
  void lockSchema(Connection connection) throws SQLException;

  /** A query by a unique key that also locks its row until the transaction ends. */
  String locked(String query);

  /**
   * A statement that appends at an expected place, if the database can: it moves a study's end (new
   * end, name, expected end) and adds the row (place, writer, number, frame).
   */
  default Optional<String> append() {
    return Optional.empty();
  }

  /** Whether the same may succeed when it is tried again. */
  boolean passing(SQLException failure);

  /** Query of one number: the bytes that the database takes. */
  String bytes();

  /** Query of one text a row: what is wrong with the database, or {@code ok}. */
  String check();

  /** What gives unused room back. */
  List<String> vacuum();

  @Override
  default void close() throws IOException {}

  /** A connection of its own, not of a pool. */
  default Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), properties());
  }

  default HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url());
    pool.setDataSourceProperties(properties());
    return pool;
  }
}
