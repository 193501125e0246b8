package dev.cairn.benchmarks.faults;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Tuner;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Processes that share a study on a journal, and faults that come all the time: processes killed
 * and frozen, the database killed, connections cut, the log's end torn; on top of wrong and jumping
 * clocks, slow disks and objectives out of memory, which every process has (see {@link Member}). At
 * the end all trials must be there, each once, as in a study without faults.
 */
public final class Faults {
  private static final long FREEZE_MILLIS = 60_000;

  /** What happens from outside. */
  enum Fault {
    KILL,
    FREEZE,
    TEAR,
    DATABASE,
    CUT
  }

  private final Options options;
  private final RandomGenerator chance;
  private final Map<Fault, Integer> count = new EnumMap<>(Fault.class);
  private final List<String> problems = new ArrayList<>();

  /**
   * How much goes wrong, and where.
   *
   * @param journal where the study is kept
   * @param faults how many faults
   * @param processes how many processes share the study
   * @param seed of faults and moments
   * @param freezeMillis the longest that a process is frozen; beyond half a minute it loses its
   *     trials
   * @param restart a command that kills the database and starts it again, or nothing
   */
  public record Options(
      String journal, int faults, int processes, long seed, long freezeMillis, String restart) {
    /** What can happen to a study on this journal. */
    List<Fault> possible() {
      var possible = new ArrayList<>(List.of(Fault.KILL, Fault.FREEZE, Fault.TEAR));
      if (!restart.isEmpty()) {
        possible.add(Fault.DATABASE);
      }
      if (journal.contains("://")) {
        possible.add(Fault.CUT);
      }
      return possible;
    }

    /** As many that the faults are over before the study is. */
    int trials() {
      return 25 * faults;
    }

    boolean file() {
      return journal.startsWith("file:");
    }
  }

  /** What came of it. */
  public record Outcome(
      Map<Fault, Integer> faults, int acknowledged, int errors, List<String> problems) {}

  private Faults(Options options) {
    this.options = options;
    this.chance = dev.cairn.random.Stream.of(options.seed());
  }

  /** Runs a study to its end under faults; the journal must not have it yet. */
  public static Outcome run(Options options) throws IOException, InterruptedException {
    return new Faults(options).run();
  }

  private Outcome run() throws IOException, InterruptedException {
    try (Proxy proxy = Proxy.of(options.journal())) {
      var fleet = new Fleet(proxy.address(), options.processes(), 2, options.trials(), 20);
      try (fleet) {
        int left = options.faults();
        while (fleet.tend()) {
          TimeUnit.MILLISECONDS.sleep(100 + chance.nextLong(600));
          if (left-- > 0) {
            happen(fleet, proxy);
          }
        }
      }
      problems.addAll(fleet.problems());
      try (Journal journal = Journals.open(options.journal())) {
        problems.addAll(Invariants.brokenAtTheEnd(journal, fleet.acknowledged(), undisturbed()));
      }
      return new Outcome(count, fleet.acknowledged().size(), fleet.errors(), problems);
    }
  }

  private List<Trial> undisturbed() throws InterruptedException {
    return Tuner.of(Member.spec())
        .run(
            (configuration, progress) -> Evaluation.of(Member.loss(configuration)),
            Budget.trials(options.trials()))
        .view()
        .finished();
  }

  private void happen(Fleet fleet, Proxy proxy) throws IOException, InterruptedException {
    int one = chance.nextInt(fleet.size());
    Fault fault = options.possible().get(chance.nextInt(options.possible().size()));
    switch (fault) {
      case FREEZE -> fleet.freeze(one, chance.nextLong(options.freezeMillis()));
      case TEAR -> tear(fleet);
      case DATABASE -> restart();
      case CUT -> proxy.cut();
      default -> fleet.kill(one);
    }
    count.merge(fault, 1, Integer::sum);
  }

  /** All processes die, and the last write, where there was one, is left half-done. */
  private void tear(Fleet fleet) throws IOException, InterruptedException {
    fleet.killAll();
    Path folder = Path.of(options.journal().replaceFirst("^file:", ""), Member.STUDY);
    if (options.file() && Files.isDirectory(folder)) {
      tear(folder);
    }
    fleet.launchAll();
  }

  private void tear(Path folder) throws IOException {
    byte[] half = new byte[1 + chance.nextInt(40)];
    chance.nextBytes(half);
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> last =
          files.filter(file -> file.toString().endsWith(".log")).max(Path::compareTo);
      if (last.isPresent()) {
        Files.write(last.get(), half, StandardOpenOption.APPEND);
      }
    }
  }

  private void restart() throws IOException, InterruptedException {
    int code = new ProcessBuilder("sh", "-c", options.restart()).start().waitFor();
    if (code != 0) {
      problems.add("The database was not started again: code " + code);
    }
  }

  /**
   * Arguments: journal (a new folder), faults (100), processes (4), seed (1), a command that kills
   * the database and starts it again. Exit code 1 when something is broken.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String journal =
        arguments.length > 0
            ? arguments[0]
            : "file:" + Files.createTempDirectory("cairn-faults").resolve("journal");
    int faults = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    int processes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    String restart = arguments.length > 4 ? arguments[4] : "";
    long start = System.nanoTime();
    Outcome outcome = run(new Options(journal, faults, processes, seed, FREEZE_MILLIS, restart));
    System.out.printf(
        "faults %s; %d trials acknowledged, %d processes ended by an error, %d problems; %d s%n",
        outcome.faults(),
        outcome.acknowledged(),
        outcome.errors(),
        outcome.problems().size(),
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    outcome.problems().forEach(System.out::println);
    System.exit(outcome.problems().isEmpty() ? 0 : 1);
  }
}
