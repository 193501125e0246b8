package dev.cairn.journals.jdbc;

import java.io.IOException;

/** The number that the database gave to this journal, and to no other, for the rows it writes. */
final class Writer {
  private final Database database;
  private long id = -1;

  Writer(Database database) {
    this.database = database;
  }

  synchronized long id() throws IOException {
    if (id < 0) {
      id =
          database.write(
              connection -> {
                try (var insert =
                    connection.prepareStatement(
                        "insert into cairn_writers (process) values (?) returning id")) {
                  insert.setString(1, Identity.current().toString());
                  try (var given = insert.executeQuery()) {
                    given.next();
                    return given.getLong(1);
                  }
                }
              });
    }
    return id;
  }
}
