package dev.cairn.journals.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The row of a study.
 *
 * @param id never used again for another study; {@link #NONE} when there is no row
 * @param events how many events its log has
 */
record StudyRow(long id, long events) {
  static final StudyRow NONE = new StudyRow(-1, 0);
  private static final String SELECT = "select id, events from cairn_studies where name = ?";

  boolean exists() {
    return id >= 0;
  }

  static StudyRow find(Connection connection, String study) throws SQLException {
    return select(connection, SELECT, study);
  }

  /** Locked until the transaction ends, if there is one. */
  static StudyRow locked(Connection connection, Dialect dialect, String study) throws SQLException {
    return select(connection, dialect.locked(SELECT), study);
  }

  /** The locked row of a study that had none a moment ago. */
  static StudyRow created(Connection connection, Dialect dialect, String study)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into cairn_studies (name, events) values (?, 0) on conflict do nothing")) {
      insert.setString(1, study);
      insert.execute();
    }
    return locked(connection, dialect, study);
  }

  private static StudyRow select(Connection connection, String sql, String study)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, study);
      try (var found = select.executeQuery()) {
        return found.next() ? new StudyRow(found.getLong(1), found.getLong(2)) : NONE;
      }
    }
  }
}
