package dev.cairn.journals.jdbc;

import dev.cairn.journals.codec.EventReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables, by version. A version is reached from the one before by the statements in the
 * resource {@code <kind>-<version>.sql}; a version that is not known yet is refused.
 */
final class Schema {
  static final int VERSION = 1;

  private final Dialect dialect;
  private volatile boolean current;
  private volatile List<String> kinds = List.of();

  Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The words for the kinds of event, by number, as the newest writer has them. */
  List<String> kinds() {
    return kinds;
  }

  /** Whether there are tables that can be read. */
  boolean ready(Connection connection) throws SQLException, IOException {
    return current || look(connection) > 0;
  }

  /** Whether the tables are as this version writes them. */
  boolean upToDate(Connection connection) throws SQLException, IOException {
    if (!current) {
      boolean newest = look(connection) == VERSION;
      current = newest && kinds.size() >= EventReader.kinds().size();
    }
    return current;
  }

  private int look(Connection connection) throws SQLException, IOException {
    int version = version(connection);
    if (version > VERSION) {
      throw new IOException(
          String.format(
              "The tables in %s have the version %d; this version of cairn knows up to %d.%n"
                  + "Use the version of cairn that wrote them, or another database.",
              dialect.name(), version, VERSION));
    }
    if (version > 0) {
      kinds = words(connection);
    }
    return version;
  }

  private int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var found = statement.executeQuery(dialect.schemas())) {
        found.next();
        if (found.getInt(1) == 0) {
          return 0;
        }
      }
      try (var version = statement.executeQuery("select version from cairn_schema")) {
        return version.next() ? version.getInt(1) : 0;
      }
    }
  }

  private static List<String> words(Connection connection) throws SQLException {
    var words = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from cairn_kinds order by number")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return List.copyOf(words);
  }

  /** Brings the tables up to date, while others that want to do so wait. */
  int migrate(Connection connection) throws SQLException, IOException {
    dialect.lockSchema(connection);
    for (int version = look(connection) + 1; version <= VERSION; version++) {
      try (var statement = connection.createStatement()) {
        for (String sql : script(version).split(";", -1)) {
          statement.execute(sql);
        }
      }
    }
    addKinds(connection);
    return look(connection);
  }

  private static void addKinds(Connection connection) throws SQLException {
    List<String> known = EventReader.kinds();
    List<String> there = words(connection);
    try (var insert =
        connection.prepareStatement("insert into cairn_kinds (number, word) values (?, ?)")) {
      for (int number = there.size(); number < known.size(); number++) {
        insert.setInt(1, number);
        insert.setString(2, known.get(number));
        insert.execute();
      }
    }
  }

  private String script(int version) throws IOException {
    String name = dialect.kind() + "-" + version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The resource " + name + " is missing from this build of cairn.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
