package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.trial.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What the other process of a test does; it says on its standard output what is done. */
final class Child {
  static final int BATCH = 30;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Child() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "append" -> append(folder, arguments[2], Integer.parseInt(arguments[3]));
      case "append-for-ever" -> appendForEver(folder, arguments[2]);
      case "append-among-others" -> appendAmongOthers(folder, arguments[2]);
      case "fill" -> fill(folder);
      case "join" -> join(folder, arguments[2]);
      case "lock" -> lock(folder);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Appends this many notes, each by itself. */
  private static void append(Path folder, String name, int count) throws IOException {
    try (var journal = Logs.open(folder)) {
      OUT.println("ready");
      await();
      for (int i = 0; i < count; i++) {
        journal.append(Logs.STUDY, Journal.ANYWHERE, List.of(Logs.note(name + i)));
      }
    }
    OUT.println("done");
  }

  /** Appends batches until it is killed, and says after each where the log ends. */
  private static void appendForEver(Path folder, String durability) throws IOException {
    var options = new FileJournal.Options(Durability.parse(durability), 3000);
    try (var journal = new FileJournal(folder, options)) {
      long end = journal.read(Logs.STUDY, Long.MAX_VALUE, (place, event) -> {});
      while (true) {
        List<Event> batch = batch(end);
        if (journal.append(Logs.STUDY, end, batch) != end) {
          throw new IllegalStateException("Somebody else appends.");
        }
        end += batch.size();
        OUT.println(end);
      }
    }
  }

  /** Appends batches wherever the log ends until it is killed, and says each one's number. */
  private static void appendAmongOthers(Path folder, String name) throws IOException {
    try (var journal = Logs.open(folder)) {
      for (int number = 0; ; number++) {
        var batch = new ArrayList<Event>();
        for (int i = 0; i < BATCH; i++) {
          batch.add(Logs.note(name + " " + (number * BATCH + i)));
        }
        journal.append(Logs.STUDY, Journal.ANYWHERE, batch);
        OUT.println(number);
      }
    }
  }

  /** The batch that begins at a place: 1 to 5 notes with their places. */
  static List<Event> batch(long place) {
    var batch = new ArrayList<Event>();
    for (long i = 0; i <= place * 7 % 5; i++) {
      batch.add(Logs.note("note " + (place + i)));
    }
    return batch;
  }

  /** Appends until that fails, says where the log ends, and why; then appends something short. */
  private static void fill(Path folder) throws IOException {
    try (var journal = Logs.open(folder)) {
      long end = 0;
      try {
        while (end < 10_000) {
          journal.append(Logs.STUDY, end, List.of(Logs.note("x".repeat(1000))));
          end++;
        }
      } catch (IOException e) {
        OUT.println(end);
        OUT.println(String.valueOf(e.getMessage()).replace('\n', ' '));
      }
      journal.append(Logs.STUDY, end, List.of(Logs.note("short")));
      OUT.println("appended again");
    }
  }

  private static void join(Path folder, String session) throws IOException {
    try (var journal = Logs.open(folder)) {
      Journal.Presence presence = journal.join(Logs.STUDY, session);
      OUT.println("joined");
      await();
      presence.close();
    }
  }

  /** Holds the study's lock until it is told a line. */
  private static void lock(Path folder) throws IOException {
    Path file = folder.resolve(".locks").resolve(Logs.STUDY + ".lock");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      OUT.println(lock.isValid() ? "locked" : "not locked");
      await();
    }
  }

  private static void await() throws IOException {
    if (System.in.read() < 0) {
      System.exit(3);
    }
  }
}
