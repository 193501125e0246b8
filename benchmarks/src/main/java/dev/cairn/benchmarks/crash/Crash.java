package dev.cairn.benchmarks.crash;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Tuner;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills a tuner with SIGKILL at random moments, starts it again, and checks after every kill that
 * each trial the journal acknowledged is there, once, with its value; at the end, for one worker,
 * that the study equals one that was never killed.
 */
public final class Crash {
  private static final long LONGEST_MILLIS = 1500;

  private Crash() {}

  /**
   * What happened.
   *
   * @param kills how often the tuner was killed
   * @param acknowledged trials that the journal acknowledged to the tuners that were killed
   * @param trials trials in the study at the end
   * @param problems what is wrong; empty when nothing is
   */
  public record Outcome(int kills, int acknowledged, int trials, List<String> problems) {}

  /** Kills so many times. The moments are drawn from the seed; the folder must be new. */
  public static Outcome run(Path folder, int kills, int parallel, long seed)
      throws IOException, InterruptedException {
    Stream random = Stream.of(seed);
    Map<Integer, String> acknowledged = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (int kill = 0; kill < kills; kill++) {
      killOnce(folder, parallel, random.nextLong(LONGEST_MILLIS), acknowledged, problems);
      check(folder, acknowledged, problems);
    }
    int reached = ledger(folder).spec().isEmpty() ? 0 : ledger(folder).view().asked();
    int trials = reached + 10;
    Path said = Files.createTempFile("cairn-crash", ".txt");
    start(folder, parallel, trials, said).waitFor();
    note(said, acknowledged, problems);
    check(folder, acknowledged, problems);
    if (parallel == 1) {
      compare(folder, trials, problems);
    }
    return new Outcome(kills, acknowledged.size(), trials, problems);
  }

  private static Process start(Path folder, int parallel, int trials, Path said)
      throws IOException {
    return Jvm.command(
            Victim.class,
            List.of(folder.toString(), Integer.toString(parallel), Integer.toString(trials)))
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Lets the tuner run for a while, from its start-up on, and kills it. */
  private static void killOnce(
      Path folder,
      int parallel,
      long after,
      Map<Integer, String> acknowledged,
      List<String> problems)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("cairn-crash", ".txt");
    Process victim = start(folder, parallel, 1_000_000, said);
    if (victim.waitFor(200 + after, TimeUnit.MILLISECONDS)) {
      problems.add("The tuner ended by itself with code " + victim.exitValue());
    }
    victim.destroyForcibly().waitFor();
    note(said, acknowledged, problems);
  }

  /** Notes which trials a tuner said were acknowledged; a kill may cut its last line short. */
  private static void note(Path said, Map<Integer, String> acknowledged, List<String> problems)
      throws IOException {
    String text = Files.readString(said);
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      int space = line.indexOf(' ');
      int trial = Integer.parseInt(line.substring(0, space));
      String before = acknowledged.put(trial, line.substring(space + 1));
      if (before != null) {
        problems.add("Trial " + trial + " ended twice: " + before + ", " + line);
      }
    }
    Files.delete(said);
  }

  private static void check(Path folder, Map<Integer, String> acknowledged, List<String> problems)
      throws IOException {
    Map<Integer, Trial> there = new HashMap<>();
    Ledger ledger = ledger(folder);
    if (ledger.spec().isPresent()) {
      ledger.view().finished().forEach(trial -> there.put(trial.number(), trial));
      if (there.size() != ledger.view().finished().size()) {
        problems.add("A trial is counted twice.");
      }
    }
    acknowledged.forEach(
        (number, said) -> {
          Trial trial = there.get(number);
          if (trial == null) {
            problems.add("Trial " + number + " was acknowledged (" + said + ") and is lost.");
          } else if (!said.startsWith(trial.state() + " ")) {
            problems.add("Trial " + number + " was " + said + " and is " + trial.state());
          }
        });
  }

  private static Ledger ledger(Path folder) throws IOException {
    Ledger ledger = new Ledger();
    Set<Integer> told = new HashSet<>();
    try (Journal journal = Journals.open("file:" + folder)) {
      journal.read(
          "victim",
          0,
          (place, event) -> {
            if (ledger.add(event) && event instanceof Event.Told e && !told.add(e.trial())) {
              throw new IllegalStateException("Trial " + e.trial() + " was told twice.");
            }
          });
    }
    return ledger;
  }

  /** Compares with a study that was never killed: same trials, in the same order. */
  private static void compare(Path folder, int trials, List<String> problems)
      throws IOException, InterruptedException {
    List<String> uncut =
        essence(
            Tuner.of(Victim.spec())
                .run(Victim.objective(0), Budget.trials(trials))
                .view()
                .finished());
    List<String> killed = essence(ledger(folder).view().finished());
    for (int i = 0; i < Math.max(uncut.size(), killed.size()); i++) {
      String was = i < uncut.size() ? uncut.get(i) : "nothing";
      String is = i < killed.size() ? killed.get(i) : "nothing";
      if (!was.equals(is)) {
        problems.add("Uncut, place " + i + " holds " + was + "; killed and resumed, " + is);
        return;
      }
    }
  }

  private static List<String> essence(List<Trial> trials) {
    return trials.stream()
        .map(
            trial ->
                trial.number()
                    + " "
                    + trial.state()
                    + " "
                    + Arrays.toString(trial.row())
                    + " "
                    + Arrays.toString(trial.objectives())
                    + " "
                    + trial.reports().size())
        .toList();
  }

  /**
   * Arguments: kills (200), parallel trials (1), seed (1), and, for programs instead of an
   * objective in the tuner, a scheduler such as {@code asha:mode=promote}. Exit code 1 when
   * something is wrong.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int parallel = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path folder = Files.createTempDirectory("cairn-crash");
    List<String> problems;
    if (arguments.length > 3) {
      var outcome = Ordeals.run(folder, arguments[3], kills, parallel, seed);
      System.out.println(outcome);
      problems = outcome.problems();
    } else {
      Outcome outcome = run(folder, kills, parallel, seed);
      System.out.printf(
          "%d kills, %d trials acknowledged, %d in the study, %d problems%n",
          outcome.kills(), outcome.acknowledged(), outcome.trials(), outcome.problems().size());
      problems = outcome.problems();
    }
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
