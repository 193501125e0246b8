package dev.cairn.benchmarks.crash;

import dev.cairn.benchmarks.Contender;
import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.random.Stream;
import dev.cairn.run.Budget;
import dev.cairn.run.Tuner;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Origin;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A study of programs under one scheduler that is killed again and again, gone on with until it is
 * done, and then examined. With one worker it must equal, event for event, a study that was never
 * killed; with any number, no epoch that a program saved may be trained again.
 *
 * @param folder a new one, for the study file, the program, what it notes, and the journal
 * @param evaluations the budget
 */
public record Ordeal(
    Path folder,
    Algorithm sampler,
    Algorithm scheduler,
    double evaluations,
    int workers,
    long seed) {
  private static final int BYTES_AN_EVENT = 45;

  /** Starts a tuner that runs, or continues, a study file on the file journal of a folder. */
  @FunctionalInterface
  public interface Start {
    Process start(Path study, Path journal) throws IOException;
  }

  /**
   * What happened.
   *
   * @param kills how often the tuner was killed
   * @param programs how often a program was killed
   * @param events events of the study, without those of lost attempts
   * @param problems what is wrong; empty when nothing is
   */
  public record Outcome(int kills, int programs, int events, List<String> problems) {}

  /** With the sampler {@code random} and a scheduler such as {@code asha:mode=promote}. */
  static Ordeal of(Path folder, String scheduler, int workers, long seed) {
    Contender pair = Contender.of("random", scheduler);
    return new Ordeal(folder, pair.sampler(), pair.scheduler(), 8, workers, seed);
  }

  Path journal() {
    return folder.resolve("journal");
  }

  StudySpec spec() {
    return Approach.spec(sampler, scheduler, seed);
  }

  Budget budget() {
    return Budget.UNLIMITED.withEvaluations(evaluations);
  }

  /** Kills at most so many times: the study may be done before. */
  public Outcome undergo(int kills, Start start) throws IOException, InterruptedException {
    Approach.copyTo(folder);
    Path file = Files.writeString(folder.resolve("study.json"), file().toString());
    List<String> uncut = uncut();
    RandomGenerator random = Stream.of(seed, workers);
    Striker striker = new Striker(journal().resolve(Approach.NAME), random);
    long life = 1 + (long) uncut.size() * BYTES_AN_EVENT / (kills + 1);
    int killed = 0;
    int programs = 0;
    for (int i = 0; i < kills; i++) {
      Process tuner = start.start(file, journal());
      if (striker.await(tuner, life) && striker.killProgram(tuner, Approach.PROGRAM)) {
        programs++;
      }
      killed += striker.await(tuner, life) ? 1 : 0;
      tuner.destroyForcibly().waitFor();
    }
    List<String> problems = new ArrayList<>();
    int code = start.start(file, journal()).waitFor();
    if (code != 0) {
      problems.add("The last run ended with code " + code);
    }
    try (Journal kept = Journals.open("file:" + journal())) {
      List<String> cut = Essence.of(kept, Approach.NAME);
      if (workers == 1) {
        problems.addAll(difference(uncut, cut));
      }
      problems.addAll(examine(kept));
      return new Outcome(killed, programs, cut.size(), problems);
    }
  }

  private Value.Fields file() {
    var file = new LinkedHashMap<>(StudyFormat.toValue(spec()).fields());
    file.put("budget", Value.of(Map.of("evaluations", Value.of(evaluations))));
    file.put("parallel", Value.of(workers));
    file.put("objective", Value.of(Map.of("worker", Approach.command())));
    return new Value.Fields(file);
  }

  /** The study without programs and without kills. */
  private List<String> uncut() throws IOException, InterruptedException {
    MemoryJournal memory = new MemoryJournal();
    Tuner.of(spec()).journal(memory).run(Approach.objective(), budget());
    return Essence.of(memory, Approach.NAME);
  }

  private static List<String> difference(List<String> uncut, List<String> cut) {
    for (int i = 0; i < Math.max(uncut.size(), cut.size()); i++) {
      String was = i < uncut.size() ? uncut.get(i) : "nothing";
      String is = i < cut.size() ? cut.get(i) : "nothing";
      if (!was.equals(is)) {
        return List.of("Uncut, event " + i + " is: " + was + "; killed and continued: " + is);
      }
    }
    return List.of();
  }

  /** What is wrong in the log, by itself and beside what the programs noted. */
  private List<String> examine(Journal journal) throws IOException {
    Ledger ledger = new Ledger();
    Map<Integer, Long> lost = new HashMap<>();
    List<String> problems = new ArrayList<>();
    journal.read(
        Approach.NAME,
        0,
        (place, event) -> {
          boolean effective = ledger.add(event);
          if (effective && event instanceof Event.Lost e) {
            lost.merge(e.trial(), 1L, Long::sum);
          } else if (effective && event instanceof Event.Restarted) {
            problems.add("The log says: " + event);
          }
        });
    Map<Integer, Trained> trained = Trained.read(folder.resolve(Approach.TRAINED));
    for (int number = 0; number < ledger.view().asked(); number++) {
      Trial trial = ledger.trial(number).orElseThrow();
      if (trial.state() == State.RUNNING || trial.state() == State.STALE) {
        problems.add("Trial " + number + " is " + trial.state() + " at the end.");
      }
      problems.addAll(values(ledger, trial));
      problems.addAll(
          trained
              .getOrDefault(number, Trained.nothing(number))
              .problems(trial, lost.getOrDefault(number, 0L)));
    }
    return problems;
  }

  /** Whether each report of a trial follows from the one before, or from that of its origin. */
  private static List<String> values(Ledger ledger, Trial trial) {
    long level = trial.origin().map(origin -> level(ledger, origin)).orElse(0L);
    double epoch = trial.origin().map(Origin::at).orElse(0.0);
    for (Report report : trial.reports()) {
      level = Approach.next(level, trial.configuration());
      epoch++;
      if (report.at() != epoch || report.objectives()[0] != Approach.GOAL - level) {
        return List.of("Trial " + trial.number() + " reported " + report + " at epoch " + epoch);
      }
    }
    return List.of();
  }

  private static long level(Ledger ledger, Origin origin) {
    for (Report report : ledger.trial(origin.parent()).orElseThrow().reports()) {
      if (report.at() == origin.at()) {
        return Approach.GOAL - (long) report.objectives()[0];
      }
    }
    Trial parent = ledger.trial(origin.parent()).orElseThrow();
    return level(ledger, parent.origin().orElseThrow());
  }
}
