package dev.cairn.benchmarks.journals;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Many processes at one study of one journal, each asking and telling so many trials as fast as it
 * can; then a check that all of them are there, once, with dense numbers and the right values.
 */
public final class Fleet {
  private Fleet() {}

  /**
   * What happened.
   *
   * @param trials complete trials in the study
   * @param seconds from the moment that all processes were ready to the end of the last
   * @param problems what is wrong; empty when nothing is
   */
  public record Outcome(int trials, double seconds, List<String> problems) {}

  /** Runs a fleet on a study that the journal does not have yet. */
  public static Outcome run(String address, String study, int processes, int trials)
      throws IOException, InterruptedException {
    List<Process> fleet = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      for (int i = 0; i < processes; i++) {
        fleet.add(start(address, study, "member-" + i, trials));
      }
      for (Process member : fleet) {
        expect("ready", member, problems);
      }
      long start = System.nanoTime();
      for (Process member : fleet) {
        member.getOutputStream().write('\n');
        member.getOutputStream().flush();
      }
      for (Process member : fleet) {
        expect("done", member, problems);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      for (Process member : fleet) {
        if (member.waitFor() != 0) {
          problems.add("A process ended with code " + member.exitValue());
        }
      }
      return new Outcome(check(address, study, processes * trials, problems), seconds, problems);
    } finally {
      fleet.forEach(Process::destroyForcibly);
    }
  }

  private static Process start(String address, String study, String session, int trials)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Member.class.getName(),
            address,
            study,
            session,
            Integer.toString(trials))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void expect(String word, Process member, List<String> problems)
      throws IOException {
    BufferedReader out = member.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (!word.equals(line)) {
      problems.add("A process said '" + line + "' instead of '" + word + "'.");
    }
  }

  private static int check(String address, String study, int expected, List<String> problems)
      throws IOException {
    Ledger ledger = new Ledger();
    try (Journal journal = Journals.open(address)) {
      journal.read(study, 0, (place, event) -> ledger.add(event));
    }
    Set<Integer> numbers = new HashSet<>();
    Set<String> rows = new HashSet<>();
    for (Trial trial : ledger.view().finished()) {
      numbers.add(trial.number());
      rows.add(Arrays.toString(trial.row()));
      if (trial.state() != State.COMPLETE
          || trial.objectives()[0] != Member.loss(trial.configuration())) {
        problems.add("Trial " + trial.number() + " is " + trial.state() + " or has a wrong value.");
      }
    }
    int asked = ledger.view().asked();
    if (numbers.size() != expected || rows.size() != expected || asked != expected) {
      problems.add(
          "There are %d numbers, %d configurations and %d trials; expected %d of each."
              .formatted(numbers.size(), rows.size(), asked, expected));
    }
    return numbers.size();
  }

  /** Arguments: the journal's address, processes (32), trials of each (300). */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int processes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
    int trials = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300;
    String study = "fleet-" + processes + "x" + trials;
    Outcome outcome = run(arguments[0], study, processes, trials);
    System.out.printf(
        Locale.ROOT,
        "%s, %d processes: %d trials in %.1f s, %.1f a second, %d problems%n",
        Journals.shown(arguments[0]),
        processes,
        outcome.trials(),
        outcome.seconds(),
        outcome.trials() / outcome.seconds(),
        outcome.problems().size());
    outcome.problems().forEach(System.out::println);
    System.exit(outcome.problems().isEmpty() ? 0 : 1);
  }
}
