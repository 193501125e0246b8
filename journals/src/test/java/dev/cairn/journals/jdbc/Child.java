package dev.cairn.journals.jdbc;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the other process of a test does; it says on its standard output what is done. */
final class Child {
  static final String STUDY = "s";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Child() {}

  /** Arguments: what to do, the journal's address, a name. */
  public static void main(String[] arguments) throws IOException {
    try (Journal journal = Journals.open(arguments[1])) {
      switch (arguments[0]) {
        case "append" -> append(journal, arguments[2]);
        case "fill" -> fill(journal);
        case "join" -> join(journal, arguments[2]);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  static Event note(String text) {
    return new Event.Noted(-1, false, text, 0);
  }

  static List<String> texts(Journal journal) throws IOException {
    var texts = new ArrayList<String>();
    journal.read(STUDY, 0, (place, event) -> texts.add(((Event.Noted) event).text()));
    return texts;
  }

  /** Appends pairs of notes for ever, every second one where the log was seen to end. */
  private static void append(Journal journal, String name) throws IOException {
    for (int number = 0; ; number++) {
      List<Event> pair =
          List.of(note(name + " " + number + " a"), note(name + " " + number + " b"));
      long end = Journal.ANYWHERE;
      do {
        end = number % 2 == 0 ? Journal.ANYWHERE : journal.read(STUDY, 1L << 60, (p, e) -> {});
      } while (journal.append(STUDY, end, pair) < 0);
      OUT.println(number);
    }
  }

  /** Appends until that fails; says then how many were acknowledged, and why. */
  private static void fill(Journal journal) {
    for (int number = 0; ; number++) {
      try {
        journal.append(STUDY, Journal.ANYWHERE, List.of(note("x".repeat(100_000))));
      } catch (IOException e) {
        OUT.println(number);
        OUT.println(String.valueOf(e.getMessage()).replace('\n', ' '));
        return;
      }
    }
  }

  private static void join(Journal journal, String session) throws IOException {
    journal.join(STUDY, session);
    OUT.println("joined");
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }
}
