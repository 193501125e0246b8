package dev.cairn.benchmarks.speed;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Measures whole studies, each as a program: {@code memory [TRIALS] [PARAMETERS]}, {@code overhead
 * SAMPLER [TRIALS] [PARAMETERS]}, {@code journal ADDRESS [TRIALS] [PARAMETERS]} and {@code opening
 * ADDRESS [TRIALS] [PARAMETERS]}.
 */
public final class Speed {
  private static final List<String> PROGRAMS = List.of("memory", "overhead", "journal", "opening");
  private static final int BATCH = 10_000;
  private static final int WARM_UP = 300;
  private static final int ASKS = 50;

  private final PrintStream out;

  private Speed(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    new Speed(System.out).run(List.of(arguments));
  }

  /** Runs one of the programs. */
  static void run(List<String> arguments, PrintStream out) throws IOException {
    new Speed(out).run(arguments);
  }

  private void run(List<String> arguments) throws IOException {
    require(
        !arguments.isEmpty()
            && PROGRAMS.contains(arguments.get(0))
            && (arguments.size() > 1 || arguments.get(0).equals("memory")),
        "speed",
        "Expected memory, overhead SAMPLER, journal ADDRESS or opening ADDRESS, each with [TRIALS]"
            + " [PARAMETERS], found %s.",
        arguments);
    switch (arguments.get(0)) {
      case "memory" -> memory(number(arguments, 1, 1_000_000), number(arguments, 2, 10));
      case "overhead" ->
          overhead(arguments.get(1), number(arguments, 2, 1000), number(arguments, 3, 10));
      case "journal" ->
          journal(arguments.get(1), number(arguments, 2, 20_000), number(arguments, 3, 10));
      default ->
          opening(arguments.get(1), number(arguments, 2, 1_000_000), number(arguments, 3, 20));
    }
  }

  private static int number(List<String> arguments, int place, int otherwise) {
    return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
  }

  /** Random trials in memory, with what they hold in the heap. */
  private void memory(int trials, int parameters) throws IOException {
    long before = heap();
    try (Journal journal = new MemoryJournal();
        Study study = open(Workload.of("random", parameters), journal)) {
      double seconds = askAndTell(study, trials);
      long held = heap() - before;
      say("%d random trials x %d parameters in memory: %.2f s,", trials, parameters, seconds);
      say(" %.1f us a trial, %d bytes of heap a trial", 1e6 * seconds / trials, held / trials);
      line(" (%d trials asked)", study.view().asked());
    }
  }

  /**
   * Asks and tells in a study that holds that many trials, by wall and processor time. The first
   * studies are for the compiler.
   */
  private void overhead(String sampler, int trials, int parameters) throws IOException {
    Workload workload = Workload.of(sampler, parameters);
    for (int done = 0; done < WARM_UP; done += ASKS) {
      try (Study study = open(workload, filled(workload, trials))) {
        askAndTell(study, ASKS);
      }
    }
    try (Study study = open(workload, filled(workload, trials))) {
      long processor = ThreadTime.nanos();
      double wall = askAndTell(study, ASKS);
      double cpu = (ThreadTime.nanos() - processor) / 1e6;
      say("%s at %d trials x %d parameters:", sampler, trials, parameters);
      line(" %.3f ms wall, %.3f ms cpu an ask and tell", 1000 * wall / ASKS, cpu / ASKS);
    }
  }

  private static Journal filled(Workload workload, int trials) throws IOException {
    Journal journal = new MemoryJournal();
    write(journal, workload, trials);
    return journal;
  }

  /** Random trials, one by one, into a journal, and out again. */
  private void journal(String address, int trials, int parameters) throws IOException {
    try (Journal journal = journal(address)) {
      require(
          !journal.studies().contains("speed"),
          "journal",
          "There is a study named speed in %s; give a new folder.",
          address);
      try (Study study = open(Workload.of("random", parameters), journal)) {
        askAndTell(study, Math.min(trials, 2000));
        double seconds = askAndTell(study, trials);
        say("%s: %d trials x %d parameters in %.2f s,", address, trials, parameters, seconds);
        line(" %.0f trials a second", trials / seconds);
      }
      journal.delete("speed");
    }
  }

  /** Opening a study with many trials, which is written first if it is not there yet. */
  private void opening(String address, int trials, int parameters) throws IOException {
    Workload workload = Workload.of("random", parameters);
    try (Journal journal = journal(address)) {
      if (!journal.studies().contains("speed")) {
        write(journal, workload, trials);
        line("%d trials written; the same command again opens them", trials);
        return;
      }
      long before = heap();
      long start = System.nanoTime();
      try (Study study = open(workload, journal)) {
        double seconds = (System.nanoTime() - start) / 1e9;
        int found = study.view().asked();
        long held = heap() - before;
        say("opened %d trials x %d parameters in %.2f s,", found, parameters, seconds);
        line(
            " %d bytes of heap a trial (%d finished)",
            held / found, study.view().finished().size());
      }
    }
  }

  private static void write(Journal journal, Workload workload, int trials) throws IOException {
    journal.append("speed", 0, List.of(workload.opened()));
    for (int from = 0; from < trials; from += BATCH) {
      journal.append(
          "speed", Journal.ANYWHERE, workload.finished(from, Math.min(trials, from + BATCH)));
    }
  }

  private static Study open(Workload workload, Journal journal) throws IOException {
    return Study.open(workload.spec(), journal, InstantSource.system(), "speed");
  }

  /** Seconds for a number of further trials. */
  private static double askAndTell(Study study, int trials) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < trials; i++) {
      if (study.ask() instanceof Next.Run run) {
        Trial trial = run.trial();
        study.tell(trial.number(), trial.attempt(), Evaluation.of(Workload.value(trial.row())));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static Journal journal(String address) throws IOException {
    int colon = address.indexOf(':');
    for (Journal.Provider provider : ServiceLoader.load(Journal.Provider.class)) {
      if (colon > 0 && provider.scheme().equals(address.substring(0, colon))) {
        return provider.open(address.substring(colon + 1));
      }
    }
    throw new IllegalArgumentException("No journal opens '" + address + "'; try file:DIR.");
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void say(String format, Object... arguments) {
    out.print(String.format(Locale.ROOT, format, arguments));
  }

  private void line(String format, Object... arguments) {
    say(format + "%n", arguments);
  }
}
