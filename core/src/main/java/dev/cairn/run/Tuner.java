package dev.cairn.run;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Study;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The short way for a Java program: tunes an objective in threads of this process, or on a runner.
 *
 * <pre>{@code
 * Outcome outcome = Tuner.of(spec).parallel(4).run(objective, Budget.trials(100));
 * }</pre>
 *
 * @param journal where the study is kept; in memory unless given
 * @param parallel how many trials run at once
 * @param timeout the longest a trial may run
 */
public record Tuner(StudySpec spec, Journal journal, int parallel, Optional<Duration> timeout) {

  public static Tuner of(StudySpec spec) {
    return new Tuner(spec, new MemoryJournal(), 1, Optional.empty());
  }

  public Tuner journal(Journal kept) {
    return new Tuner(spec, kept, parallel, timeout);
  }

  public Tuner parallel(int slots) {
    return new Tuner(spec, journal, slots, timeout);
  }

  public Tuner timeout(Duration limit) {
    return new Tuner(spec, journal, parallel, Optional.of(limit));
  }

  /** What came out of a run. */
  public record Outcome(StudyView view, Ending ending) {
    /** The best complete trial; see {@link Ranking#BEST_FIRST}. */
    public Optional<Trial> best() {
      return Ranking.best(view);
    }

    /** The trials that no other dominates. */
    public List<Trial> frontier() {
      return Ranking.frontier(view);
    }
  }

  /** A session name that no other has. */
  public static String session() {
    return ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Runs, or continues, the study until the budget is spent. */
  public Outcome run(Objective objective, Budget budget) throws InterruptedException {
    try (Runner runner = new ThreadRunner(objective, parallel)) {
      return run(runner, budget);
    }
  }

  /** Runs, or continues, the study on a runner, which stays open and says how many run at once. */
  public Outcome run(Runner runner, Budget budget) throws InterruptedException {
    try (Study study = Study.open(spec, journal, Clock.systemUTC(), session())) {
      Ending ending = new StudyRun(study, runner, budget, timeout, Clock.systemUTC()).run();
      return new Outcome(study.view(), ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
