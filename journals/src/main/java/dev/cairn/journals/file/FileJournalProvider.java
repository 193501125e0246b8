package dev.cairn.journals.file;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import java.nio.file.Path;

/** {@code file:DIR}, {@code file:DIR?fsync=never|always|MILLISECONDS}. */
public final class FileJournalProvider implements Journal.Provider {
  private static final String FSYNC = "fsync=";

  @Override
  public String scheme() {
    return "file";
  }

  @Override
  public String summary() {
    return "file:DIR[?fsync=always|never|MILLISECONDS] keeps studies in a folder, on the disk before"
        + " an append returns (fsync=always)";
  }

  @Override
  public Journal open(String location) {
    int mark = location.lastIndexOf('?');
    String folder = mark < 0 ? location : location.substring(0, mark);
    require(
        !folder.isBlank(),
        "journal",
        "The journal 'file:%s' names no folder; expected file:DIR, such as file:.cairn.",
        location);
    return new FileJournal(
        Path.of(folder), FileJournal.Options.STANDARD.with(durability(location, mark)));
  }

  private static Durability durability(String location, int mark) {
    String query = mark < 0 ? "fsync=always" : location.substring(mark + 1);
    require(
        query.startsWith(FSYNC),
        "journal",
        "The journal 'file:%s' has the unknown option '%s'; expected fsync=always, fsync=never,"
            + " fsync=answered or fsync=MILLISECONDS.",
        location,
        query);
    return Durability.parse(query.substring(FSYNC.length()));
  }
}
