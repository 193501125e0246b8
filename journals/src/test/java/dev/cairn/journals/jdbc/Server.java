package dev.cairn.journals.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server, started once for all tests of this JVM, which ends it. */
final class Server {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private Server() {}

  private static final class Holder {
    static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static int port() {
    return Holder.STARTED.getPort();
  }

  /** The address of a new, empty schema, as the journal's provider takes it. */
  static String location() throws SQLException {
    return location(port(), schema());
  }

  static String location(int port, String schema) {
    return "//postgres:any@localhost:" + port + "/postgres?currentSchema=" + schema;
  }

  static String schema() throws SQLException {
    String schema = "test_" + SCHEMAS.incrementAndGet();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    }
    return schema;
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port() + "/postgres", "postgres", "any");
  }
}
