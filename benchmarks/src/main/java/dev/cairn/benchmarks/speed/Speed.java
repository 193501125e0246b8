package dev.cairn.benchmarks.speed;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures whole studies, each as a program: {@code memory [TRIALS] [PARAMETERS]}, {@code overhead
 * SAMPLER [TRIALS] [PARAMETERS]}, {@code journal ADDRESS [TRIALS] [PARAMETERS]} and {@code opening
 * ADDRESS [TRIALS] [PARAMETERS]}.
 */
public final class Speed {
  private static final List<String> PROGRAMS = List.of("memory", "overhead", "journal", "opening");
  private static final int BATCH = 10_000;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final int ASKS = 50;

  private final PrintStream out;
  private final Duration warmUp;

  private Speed(PrintStream out, Duration warmUp) {
    this.out = out;
    this.warmUp = warmUp;
  }

  public static void main(String[] arguments) throws IOException {
    try {
      new Speed(System.out, WARM_UP).run(List.of(arguments));
    } catch (InvalidInputException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** Runs one of the programs, which leaves the compiler that much time before it measures. */
  static void run(List<String> arguments, PrintStream out, Duration warmUp) throws IOException {
    new Speed(out, warmUp).run(arguments);
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
      Elapsed elapsed = Elapsed.of(() -> askAndTell(study, trials));
      long held = (heap() - before) / study.view().asked();
      say("%d random trials x %d parameters in memory: %s", trials, parameters, elapsed);
      line(", %d bytes of heap a trial (%d trials asked)", held, study.view().asked());
    }
  }

  /**
   * Asks and tells in a study that holds that many trials. The first studies are for the compiler.
   */
  private void overhead(String sampler, int trials, int parameters) throws IOException {
    Workload workload = Workload.of(sampler, parameters);
    long end = System.nanoTime() + warmUp.toNanos();
    while (System.nanoTime() < end) {
      asks(workload, trials);
    }
    Elapsed each = asks(workload, trials).per(ASKS);
    line("%s at %d trials x %d parameters: %s an ask and tell", sampler, trials, parameters, each);
  }

  private static Elapsed asks(Workload workload, int trials) throws IOException {
    Journal journal = new MemoryJournal();
    write(journal, workload, trials);
    try (Study study = open(workload, journal)) {
      askAndTell(study, 1); // what a sampler has to learn anew of a study that was opened
      return Elapsed.of(() -> askAndTell(study, ASKS));
    }
  }

  /** Random trials, one by one, into a journal, and out again. */
  private void journal(String address, int trials, int parameters) throws IOException {
    try (Journal journal = Journals.open(address)) {
      require(
          !journal.studies().contains("speed"),
          "journal",
          "There is a study named speed in %s; give a new folder.",
          address);
      try (Study study = open(Workload.of("random", parameters), journal)) {
        askAndTell(study, Math.min(trials, 2000));
        Elapsed elapsed = Elapsed.of(() -> askAndTell(study, trials));
        say("%s: %d trials x %d parameters in %s", address, trials, parameters, elapsed);
        line(
            ", %.0f trials a second (%.0f cpu)",
            trials / elapsed.wall(), trials / elapsed.processor());
      }
      journal.delete("speed");
    }
  }

  /** Opening a study with many trials, which is written first if it is not there yet. */
  private void opening(String address, int trials, int parameters) throws IOException {
    Workload workload = Workload.of("random", parameters);
    try (Journal journal = Journals.open(address)) {
      if (!journal.studies().contains("speed")) {
        write(journal, workload, trials);
        line("%d trials written; the same command again opens them", trials);
        return;
      }
      long before = heap();
      var opened = new ArrayList<Study>();
      Elapsed elapsed = Elapsed.of(() -> opened.add(open(workload, journal)));
      try (Study study = opened.get(0)) {
        int found = study.view().asked();
        long held = (heap() - before) / found;
        say("opened %d trials x %d parameters in %s", found, parameters, elapsed);
        line(", %d bytes of heap a trial (%d finished)", held, study.view().finished().size());
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

  private static void askAndTell(Study study, int trials) throws IOException {
    for (int i = 0; i < trials; i++) {
      if (study.ask() instanceof Next.Run run) {
        Trial trial = run.trial();
        study.tell(trial.number(), trial.attempt(), Evaluation.of(Workload.value(trial.row())));
      }
    }
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
