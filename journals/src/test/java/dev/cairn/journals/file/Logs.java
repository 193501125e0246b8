package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Logs of notes, and their files, for tests. */
final class Logs {
  static final String STUDY = "s";
  static final FileJournal.Options FAST = FileJournal.Options.STANDARD.with(Durability.NEVER);

  private Logs() {}

  static FileJournal open(Path folder) {
    return new FileJournal(folder, FAST);
  }

  static Event note(String text) {
    return new Event.Noted(-1, false, text, 0);
  }

  /** Appends notes, each by itself. */
  static void write(Path folder, String... notes) throws IOException {
    try (var journal = open(folder)) {
      for (String note : notes) {
        journal.append(STUDY, Journal.ANYWHERE, List.of(note(note)));
      }
    }
  }

  static List<String> read(Path folder) throws IOException {
    try (var journal = open(folder)) {
      return read(journal);
    }
  }

  static List<String> read(Journal journal) throws IOException {
    var texts = new ArrayList<String>();
    journal.read(STUDY, 0, (place, event) -> texts.add(((Event.Noted) event).text()));
    return texts;
  }

  static Path segment(Path folder, long first) {
    return new Segments(STUDY, folder.resolve(STUDY)).path(first);
  }

  /** The size of a log's first segment after each of the notes. */
  static List<Integer> sizes(Path folder, String... notes) throws IOException {
    var sizes = new ArrayList<Integer>();
    for (String note : notes) {
      write(folder, note);
      sizes.add((int) Files.size(segment(folder, 0)));
    }
    return sizes;
  }
}
