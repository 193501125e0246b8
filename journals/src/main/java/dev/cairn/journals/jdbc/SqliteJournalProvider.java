package dev.cairn.journals.jdbc;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code sqlite:PATH}, {@code sqlite:PATH?fsync=never|always}. */
public final class SqliteJournalProvider implements Journal.Provider {
  @Override
  public String scheme() {
    return "sqlite";
  }

  @Override
  public String summary() {
    return "sqlite:FILE[?fsync=always|never] keeps studies in one file, for the processes of one"
        + " machine; on the disk before an append returns (fsync=always)";
  }

  @Override
  public Journal open(String location) {
    int mark = location.lastIndexOf('?');
    String name = mark < 0 ? location : location.substring(0, mark);
    String query = mark < 0 ? "fsync=always" : location.substring(mark + 1);
    require(
        !name.isBlank(),
        "journal",
        "The journal 'sqlite:%s' names no file; expected sqlite:FILE, such as sqlite:studies.db.",
        location);
    require(
        query.equals("fsync=always") || query.equals("fsync=never"),
        "journal",
        "The journal 'sqlite:%s' has the unknown option '%s'; expected fsync=always or"
            + " fsync=never.",
        location,
        query);
    Path file = Path.of(name);
    require(
        !Files.isDirectory(file),
        "journal",
        "The journal 'sqlite:%s' is a folder; expected a file, such as sqlite:%s. For a folder"
            + " there is file:%s.",
        name,
        file.resolve("studies.db"),
        name);
    try {
      return new DatabaseJournal(new Sqlite(file, query.equals("fsync=always"))).checked();
    } catch (IOException e) {
      throw new InvalidInputException("journal", String.valueOf(e.getMessage()));
    }
  }
}
