package dev.cairn.journals.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * PostgreSQL. A server forgets a transaction whose client has not been heard of for {@link #IDLE},
 * so that a lost connection does not keep a study's row locked.
 */
record Postgres(PostgresAddress address) implements Dialect {
  private static final String IDLE = "15s";
  private static final long SCHEMA_LOCK = 0x636169726EL; // "cairn"
  private static final Set<String> PASSING =
      Set.of(
          "25P03", // idle_in_transaction_session_timeout
          "40001", // serialization_failure
          "40P01", // deadlock_detected
          "53300", // too_many_connections
          "57P01", // admin_shutdown
          "57P02", // crash_shutdown
          "57P03", // cannot_connect_now
          "57P05"); // idle_session_timeout

  @Override
  public String name() {
    return address.shown();
  }

  @Override
  public String kind() {
    return "postgresql";
  }

  @Override
  public String url() {
    return address.url();
  }

  /** What the address says otherwise counts. */
  @Override
  public Properties properties() {
    Properties properties = new Properties();
    properties.put("ApplicationName", "cairn");
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "60");
    properties.put("tcpKeepAlive", "true");
    properties.put("options", "-c idle_in_transaction_session_timeout=" + IDLE);
    properties.putAll(address.credentials());
    return properties;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void create() {
    // databases are made by who administers the server
  }

  @Override
  public String schemas() {
    return "select count(*) from pg_catalog.pg_tables"
        + " where tablename = 'cairn_schema' and schemaname = any (current_schemas(false))";
  }

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, SCHEMA_LOCK);
      lock.execute();
    }
  }

  @Override
  public String locked(String query) {
    return query + " for update";
  }

  @Override
  public Optional<String> append() {
    return Optional.of(
        "with moved as (update cairn_studies set events = ? where name = ? and events = ? returning"
            + " id) insert into cairn_appends (study, place, writer, number, frame) select id, ?, ?,"
            + " ?, ? from moved");
  }

  @Override
  public boolean passing(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith("08") || PASSING.contains(state));
  }

  @Override
  public String bytes() {
    return "select pg_total_relation_size('cairn_appends') + pg_total_relation_size('cairn_studies')";
  }

  /** The server checks its pages by itself. */
  @Override
  public String check() {
    return "select 'ok'";
  }

  @Override
  public List<String> vacuum() {
    return List.of("vacuum cairn_appends", "vacuum cairn_studies", "vacuum cairn_sessions");
  }
}
