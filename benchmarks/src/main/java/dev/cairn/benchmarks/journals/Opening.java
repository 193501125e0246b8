package dev.cairn.benchmarks.journals;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How long a large study of 20 parameters takes to be written, and to be opened and folded. */
public final class Opening {
  private static final int COLUMNS = 20;

  private Opening() {}

  /** Arguments: the journal's address, trials (1000000), trials an append (100). */
  public static void main(String[] arguments) throws IOException {
    int trials = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
    String study = "opening-" + trials + "-" + batch;
    try (Journal journal = Journals.open(arguments[0])) {
      if (!journal.studies().contains(study)) {
        long start = System.nanoTime();
        write(journal, study, trials, batch);
        say("written", trials, start);
      }
    }
    for (int time = 0; time < 2; time++) {
      long before = heap();
      long start = System.nanoTime();
      Ledger ledger = new Ledger();
      try (Journal journal = Journals.open(arguments[0])) {
        journal.read(study, 0, (place, event) -> ledger.add(event));
        say("opened and folded", ledger.view().finished().size(), start);
        start = System.nanoTime();
        journal.read(study, ledger.version(), (place, event) -> ledger.add(event));
        System.out.printf(Locale.ROOT, "nothing new: %.2f ms%n", (System.nanoTime() - start) / 1e6);
      }
      System.out.printf("%d bytes of heap a trial%n", (heap() - before) / trials);
      if (ledger.view().finished().size() != trials) {
        throw new IllegalStateException("There are not " + trials + " trials.");
      }
    }
  }

  private static void write(Journal journal, String study, int trials, int batch)
      throws IOException {
    Stream random = Stream.of(1);
    List<Node> nodes =
        IntStream.range(0, COLUMNS).mapToObj(i -> (Node) Real.of("x" + i, 0, 1)).toList();
    StudySpec spec = StudySpec.of(study, SearchSpace.of(nodes), Goal.minimize("loss"));
    journal.append(study, 0, List.of(new Event.Opened(spec)));
    List<Event> events = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      add(trial, random, events);
      if (trial % batch == batch - 1 || trial == trials - 1) {
        journal.append(study, Journal.ANYWHERE, events);
        events.clear();
      }
    }
  }

  private static void add(int trial, Stream random, List<Event> events) {
    long time = 1_764_000_000_000L + trial;
    events.add(new Event.Asked(trial, Double.NaN, -1, "host-4711-1", time));
    events.add(
        new Event.Suggested(
            trial,
            random.doubles(COLUMNS).toArray(),
            new Lineage("tpe/1", "ratio of densities, 1000 tried")));
    double[] loss = {random.nextDouble()};
    events.add(
        new Event.Told(trial, 1, State.COMPLETE, loss, new double[0], Map.of(), 1.5, "", time));
  }

  /** Used bytes after a collection. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void say(String what, int trials, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%s: %d trials in %.2f s%n", what, trials, seconds);
  }
}
