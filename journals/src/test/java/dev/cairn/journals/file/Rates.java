package dev.cairn.journals.file;

import dev.cairn.journal.Journal;
import dev.cairn.random.Stream;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.Threads;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures the file journal; see decision note 3. */
final class Rates {
  private static final int COLUMNS = 20;

  private final Path root;

  private Rates(Path root) {
    this.root = root;
  }

  /** Writes studies of trials with 20 parameters into a new folder, and reads a large one. */
  public static void main(String[] arguments) throws Exception {
    var rates = new Rates(Path.of(arguments[0]));
    rates.single("warm-up", "never", 50_000);
    rates.single("each event by itself", "never", 100_000);
    rates.single("each event by itself", "100", 100_000);
    rates.single("each event by itself", "always", 500);
    rates.threads(8, 200);
    rates.large(1_000_000);
    rates.open();
    rates.open();
  }

  static StudySpec spec() {
    List<Node> nodes =
        IntStream.range(0, COLUMNS).mapToObj(i -> (Node) Real.of("x" + i, 0, 1)).toList();
    return StudySpec.of("rates", SearchSpace.of(nodes), Goal.minimize("loss"));
  }

  /** What a trial leaves in a log. */
  static List<Event> trial(int number, Stream random) {
    double[] row = random.doubles(COLUMNS).toArray();
    long time = 1_764_000_000_000L + number;
    return List.of(
        new Event.Asked(number, Double.NaN, -1, "host-4711-1", time),
        new Event.Suggested(number, row, new Lineage("tpe/1", "ratio of densities, 1000 tried")),
        new Event.Told(
            number,
            1,
            State.COMPLETE,
            new double[] {random.nextDouble()},
            new double[0],
            Map.of(),
            1.5,
            "",
            time));
  }

  private FileJournal journal(String folder, String fsync) {
    var options = FileJournal.Options.STANDARD.with(Durability.parse(fsync));
    return new FileJournal(root.resolve(folder), options);
  }

  private void single(String what, String fsync, int trials) throws IOException {
    var random = Stream.of(1);
    try (var journal = journal("single-" + fsync + "-" + trials, fsync)) {
      journal.append("rates", 0, List.of(new Event.Opened(spec())));
      long start = System.nanoTime();
      for (int i = 0; i < trials; i++) {
        for (Event event : trial(i, random)) {
          journal.append("rates", Journal.ANYWHERE, List.of(event));
        }
      }
      say("1 thread, " + what + ", fsync=" + fsync, trials, start);
    }
  }

  private void threads(int threads, int trials) throws Exception {
    try (var journal = journal("threads", "always")) {
      journal.append("rates", 0, List.of(new Event.Opened(spec())));
      long start = System.nanoTime();
      Threads.atOnce(
          threads,
          thread -> {
            var random = Stream.of(thread);
            for (int i = 0; i < trials; i++) {
              for (Event event : trial(thread * trials + i, random)) {
                journal.append("rates", Journal.ANYWHERE, List.of(event));
              }
            }
          });
      say(threads + " threads, each event by itself, fsync=always", threads * trials, start);
    }
  }

  private void large(int trials) throws IOException {
    var random = Stream.of(1);
    try (var journal = journal("large", "never")) {
      journal.append("rates", 0, List.of(new Event.Opened(spec())));
      long start = System.nanoTime();
      for (int i = 0; i < trials; ) {
        var batch = new ArrayList<Event>();
        for (int end = i + 100; i < end; i++) {
          batch.addAll(trial(i, random));
        }
        journal.append("rates", Journal.ANYWHERE, batch);
      }
      say("1 thread, 100 trials an append, fsync=never", trials, start);
    }
  }

  private void open() throws IOException {
    long start = System.nanoTime();
    var ledger = new Ledger();
    try (var journal = journal("large", "never")) {
      journal.read("rates", 0, (place, event) -> ledger.add(event));
    }
    int trials = ledger.view().finished().size();
    say("opened and folded", trials, start);
    System.out.println(
        heap() / trials + " bytes of heap a trial of " + ledger.view().finished().size());
  }

  /** Used bytes after a collection. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void say(String what, int trials, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d trials in %.2f s, %.0f a second%n",
        what,
        trials,
        seconds,
        trials / seconds);
  }
}
