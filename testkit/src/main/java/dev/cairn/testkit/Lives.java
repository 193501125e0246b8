package dev.cairn.testkit;

import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.StudyRun;
import dev.cairn.run.ThreadRunner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;

/**
 * A study run by one worker in several lives, each of which ends, as by a kill, at one of its
 * appends to the journal. What trials save outlives them.
 */
public final class Lives {
  private final Records records;
  private final Script script;
  private final Budget budget;
  private final Semaphore working = new Semaphore(1);
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private int lives;

  public Lives(Script script, double evaluations) {
    this.records = Records.of(script.spec(), List.of());
    this.script = script;
    this.budget = Budget.UNLIMITED.withEvaluations(evaluations);
  }

  /** The settlements of trials, in order, as an uninterrupted study has them too. */
  public List<String> settlements() {
    return records.settlements();
  }

  /** What attempts missed of the states that the study has reports of. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * Lives until the budget is spent.
   *
   * @param append at which of its appends, from 1, each life ends, by the number of the life, from
   *     0; with less than 4 a life may achieve nothing
   */
  public void spend(IntUnaryOperator append) throws IOException, InterruptedException {
    try (ThreadRunner runner = new ThreadRunner(this::train, 1)) {
      boolean died = true;
      while (died) {
        died = live(runner, append.applyAsInt(lives));
      }
    }
  }

  private boolean live(ThreadRunner runner, int append) throws IOException, InterruptedException {
    var journal =
        new CrashingJournal(records.journal(), append, CrashingJournal.Moment.BEFORE_WRITING);
    VirtualClock clock = VirtualClock.atEpoch();
    try (Study study = Study.open(records.spec(), journal, clock, "life" + lives++)) {
      new StudyRun(study, runner, budget, Optional.empty(), clock).run();
    } catch (IOException e) {
      if (!journal.crashed()) {
        throw e;
      }
    }
    // the trial may still be at work, as programs are for a moment
    working.acquire();
    working.release();
    return journal.crashed();
  }

  /** An {@link Objective} that saves before it reports, and reports first what it had saved. */
  private Evaluation train(Configuration settings, Progress progress) throws InterruptedException {
    working.acquire();
    try {
      double[] unit = script.spec().space().encode(settings.raw());
      double saved = progress.checkpoint(Double.class).orElse(0.0);
      if (saved < progress.reached()) {
        problems.add(
            "Trial %s goes on at %s and finds what was saved at %s."
                .formatted(progress.trial(), progress.reached(), saved));
      }
      double until = progress.until();
      Verdict verdict = Verdict.CONTINUE;
      for (double at = progress.reached(); at < until && verdict == Verdict.CONTINUE; ) {
        at = script.next(at, until);
        progress.save(Math.max(saved, at));
        verdict = progress.report(at, script.result(progress.trial(), unit, at));
      }
      return script.result(progress.trial(), unit, until);
    } finally {
      working.release();
    }
  }
}
