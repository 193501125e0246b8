package dev.cairn.benchmarks.faults;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.trial.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Processes that share a study on a journal, and faults that come all the time: processes and the
 * programs they run killed and frozen, the database killed, connections cut, the log's end torn; on
 * top of wrong and jumping clocks, slow disks and objectives out of memory, which every process has
 * (see {@link Member}). Then the study is brought to its end, and all trials must be there, each
 * once, as in a study without faults.
 */
public final class Faults {
  private static final int AFTERWARDS = 10;

  private final Options options;
  private final RandomGenerator chance;
  private final Map<Fault, Integer> count = new EnumMap<>(Fault.class);
  private final List<String> problems = new ArrayList<>();
  private final Watch watch;

  /**
   * How much goes wrong, and where.
   *
   * @param journal where the study is kept; it must not have it yet
   * @param kills how many faults that kill something, after which it is enough
   * @param limit after how long it is enough, however many there were
   * @param spared how many of the processes are never killed
   * @param processes how many processes share the study
   * @param seed of faults and moments
   * @param trialMillis how long a trial takes, about
   * @param freezeMillis the longest that a process is frozen; beyond half a minute it loses its
   *     trials
   * @param restart a command that kills the database and starts it again, or nothing
   */
  public record Options(
      String journal,
      int kills,
      Duration limit,
      int spared,
      int processes,
      long seed,
      long trialMillis,
      long freezeMillis,
      String restart) {
    /** What can happen to a study on this journal, each as often as it weighs. */
    List<Fault> possible() {
      var possible = new ArrayList<Fault>();
      for (Fault fault : Fault.values()) {
        boolean can =
            switch (fault) {
              case DATABASE -> !restart.isEmpty();
              case CUT -> journal.contains("://");
              case TEAR -> spared == 0;
              default -> true;
            };
        possible.addAll(Collections.nCopies(can ? fault.weight() : 0, fault));
      }
      return possible;
    }
  }

  /** What came of it. */
  public record Outcome(
      Map<String, Integer> faults,
      int kills,
      int trials,
      int acknowledged,
      int errors,
      List<String> problems) {
    @Override
    public String toString() {
      return "%d kills; faults %s; %d trials, %d acknowledged, %d processes ended by an error, %d problems"
          .formatted(kills, faults, trials, acknowledged, errors, problems.size());
    }
  }

  private Faults(Options options, Watch watch) {
    this.options = options;
    this.watch = watch;
    this.chance = Stream.of(options.seed());
  }

  /** Runs a study to its end under faults. */
  public static Outcome run(Options options) throws IOException, InterruptedException {
    return new Faults(options, Watch.NONE).run();
  }

  /** The same, and says now and then how it goes. */
  static Outcome run(Options options, Watch watch) throws IOException, InterruptedException {
    return new Faults(options, watch).run();
  }

  private Outcome run() throws IOException, InterruptedException {
    try (Proxy proxy = Proxy.of(options.journal())) {
      var fleet = new Fleet(proxy.address(), options.processes(), options.trialMillis());
      int trials;
      try (fleet) {
        long start = System.nanoTime();
        while (kills() < options.kills() && System.nanoTime() - start < options.limit().toNanos()) {
          TimeUnit.MILLISECONDS.sleep(50 + chance.nextLong(300));
          happen(fleet, proxy);
          watch.look(fleet, kills());
        }
        fleet.killAll();
        trials = AFTERWARDS + asked();
        fleet.finish(trials);
      }
      problems.addAll(fleet.problems());
      try (Journal journal = Journals.open(options.journal())) {
        problems.addAll(
            Invariants.brokenAtTheEnd(journal, fleet.acknowledged(), Problem.undisturbed(trials)));
      }
      Map<String, Integer> faults = new TreeMap<>();
      count.forEach((fault, times) -> faults.put(fault.name().toLowerCase(Locale.ROOT), times));
      return new Outcome(
          faults, kills(), trials, fleet.acknowledged().size(), fleet.errors(), problems);
    }
  }

  private int kills() {
    return count.entrySet().stream()
        .filter(each -> each.getKey().kills())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many trials there are, so far. */
  private int asked() throws IOException {
    var ledger = new Ledger();
    try (Journal journal = Journals.open(options.journal())) {
      journal.read(Problem.STUDY, 0, (place, event) -> ledger.add(event));
    }
    return ledger.spec().isPresent() ? ledger.view().asked() : 0;
  }

  private void happen(Fleet fleet, Proxy proxy) throws IOException, InterruptedException {
    Fault fault = options.possible().get(chance.nextInt(options.possible().size()));
    boolean happened =
        switch (fault) {
          case KILL -> {
            fleet.kill(fleet.some(options.spared(), chance));
            yield true;
          }
          case PROGRAM -> fleet.killProgram(chance);
          case FREEZE -> {
            long millis = chance.nextLong(options.freezeMillis());
            fleet.ship(fleet.some(0, chance)).freeze(millis);
            yield true;
          }
          case TEAR -> tear(fleet);
          case DATABASE -> restart();
          case CUT -> {
            proxy.cut();
            yield true;
          }
        };
    if (happened) {
      count.merge(fault, 1, Integer::sum);
    }
  }

  private boolean tear(Fleet fleet) throws IOException, InterruptedException {
    fleet.some(0, chance);
    fleet.killAll();
    Path folder = Path.of(options.journal().replaceFirst("^file:", ""), Problem.STUDY);
    if (options.journal().startsWith("file:") && Files.isDirectory(folder)) {
      tear(folder);
    }
    fleet.launchAll();
    return true;
  }

  private void tear(Path folder) throws IOException {
    byte[] half = new byte[1 + chance.nextInt(40)];
    chance.nextBytes(half);
    try (var files = Files.list(folder)) {
      Optional<Path> last =
          files.filter(file -> file.toString().endsWith(".log")).max(Path::compareTo);
      if (last.isPresent()) {
        Files.write(last.get(), half, StandardOpenOption.APPEND);
      }
    }
  }

  private boolean restart() throws IOException, InterruptedException {
    int code = new ProcessBuilder("sh", "-c", options.restart()).start().waitFor();
    if (code != 0) {
      problems.add("The database was not started again: code " + code);
    }
    return true;
  }

  /**
   * Arguments: journal (a new folder), kills (100), processes (4), seed (1), a command that kills
   * the database and starts it again. Exit code 1 when something is broken.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String journal =
        arguments.length > 0
            ? arguments[0]
            : "file:" + Files.createTempDirectory("cairn-faults").resolve("journal");
    int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    int processes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    String restart = arguments.length > 4 ? arguments[4] : "";
    show(new Options(journal, kills, Duration.ofDays(1), 0, processes, seed, 150, 60_000, restart));
  }

  /** Runs, prints what comes of it, and ends this process. */
  static void show(Options options) throws IOException, InterruptedException {
    var watch = new Watch(Duration.ofMinutes(1));
    Outcome outcome = run(options, watch);
    System.out.println(outcome + "; " + watch.seconds() + " s");
    outcome.problems().forEach(System.out::println);
    System.exit(outcome.problems().isEmpty() ? 0 : 1);
  }
}
