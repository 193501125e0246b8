package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.run.Job;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Grid;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every runner of objectives written in Java keeps. Objectives are {@link Serializable}, as
 * they may be sent to another process.
 */
@Timeout(120)
public abstract class RunnerContract {
  private static final Real X = Real.of("x", 0, 1);
  private static final SearchSpace SPACE = SearchSpace.of(X);
  private static final long WITHIN_MILLIS = 1000;

  /** A runner with two slots. */
  protected abstract Runner runner(Objective objective) throws Exception;

  /** Answers x and what x costs. */
  private record Echo() implements Objective, Serializable {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      double x = configuration.get(X);
      return Evaluation.of("loss", x).and("twice", 2 * x).cost(7);
    }
  }

  /** Reports 1, 2, 3 and so on, ten a second, until it is told to end; answers how many. */
  private record Ticking() implements Objective, Serializable {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress)
        throws InterruptedException {
      int at = 1;
      while (at < progress.until() && progress.report(at, at) == Verdict.CONTINUE) {
        Thread.sleep(100);
        at++;
      }
      return Evaluation.of(at);
    }
  }

  /** Reports the step to run to, by its names. */
  private record Stepping() implements Objective, Serializable {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      progress.report(progress.step(), progress.until("rows"));
      return Evaluation.of(progress.until("epochs"));
    }
  }

  /** Throws an exception, or an error. */
  private record Throwing(boolean error) implements Objective, Serializable {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      if (error) {
        throw new StackOverflowError("deep");
      }
      throw new IllegalStateException("no data");
    }
  }

  /** Counts its attempts in what it saves. */
  private record Saving() implements Objective, Serializable {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      int before = progress.checkpoint(Integer.class).orElse(0);
      progress.save(before + 1);
      return Evaluation.of(100 * progress.trial() + 10 * progress.reached() + before);
    }
  }

  private static Job job(int trial, int attempt, double x, double from, double until) {
    return new Job(trial, attempt, SPACE.configuration(new double[] {x}), from, until);
  }

  private static Job job(int trial, double until) {
    return job(trial, 1, 0.25, 0, until);
  }

  private static String run(Runner runner, Job job) throws Exception {
    Heard heard = new Heard();
    runner.checkpoints().prepare(job);
    runner.start(job, heard);
    return heard.ending();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  @Test
  protected void givesSettings_andBringsValuesBack() throws Exception {
    try (Runner runner = runner(new Echo())) {
      assertThat(run(runner, job(0, 1, 0.125, 0, Double.NaN)))
          .isEqualTo("result {loss=0.125, twice=0.25} cost 7.0");
    }
  }

  @Test
  protected void bringsReports_inOrderAndWhileTheJobRuns() throws Exception {
    try (Runner runner = runner(new Ticking())) {
      Heard heard = new Heard();
      runner.start(job(0, 6), heard);
      assertThat(heard.reported()).isTrue();
      assertThat(heard.ended()).isFalse();
      assertThat(heard.ending()).startsWith("result {=6.0}");
      assertThat(heard.reports())
          .containsExactly("1.0 {=1.0}", "2.0 {=2.0}", "3.0 {=3.0}", "4.0 {=4.0}", "5.0 {=5.0}");
    }
  }

  @Test
  protected void givesTheVerdict_inAnswerToTheReport() throws Exception {
    try (Runner runner = runner(new Ticking())) {
      Heard heard = new Heard(3);
      runner.start(job(0, 1000), heard);
      assertThat(heard.ending()).startsWith("result {=3.0}");
      assertThat(heard.reports()).hasSize(3);
    }
  }

  @Test
  protected void speaksOfAStep_byTheNamesOfItsFidelities() throws Exception {
    Fidelity grid =
        Fidelity.of(
            Grid.of(List.of("epochs", "rows"), new double[] {1, 100}, new double[] {3, 400}));
    Job job =
        new Job(
            0,
            1,
            SPACE.configuration(new double[] {0.5}),
            0,
            grid.high(),
            Optional.of(grid),
            Optional.empty());
    try (Runner runner = runner(new Stepping())) {
      Heard heard = new Heard();
      runner.start(job, heard);
      assertThat(heard.ending()).startsWith("result {=3.0}");
      assertThat(heard.reports()).containsExactly("1200.0 {=400.0}");
    }
  }

  @Test
  protected void tellsWhatWasThrown() throws Exception {
    try (Runner runner = runner(new Throwing(false))) {
      assertThat(run(runner, job(0, 1)))
          .startsWith("failed java.lang.IllegalStateException: no data at dev.cairn.testkit");
    }
    try (Runner runner = runner(new Throwing(true))) {
      assertThat(run(runner, job(1, 1))).contains("failed java.lang.StackOverflowError: deep");
    }
  }

  @Test
  protected void runsTwoJobs_atOnce() throws Exception {
    try (Runner runner = runner(new Ticking())) {
      Heard one = new Heard();
      Heard two = new Heard();
      Job first = job(0, 1000);
      Job second = job(1, 1000);
      runner.start(first, one);
      runner.start(second, two);
      assertThat(one.reported() && two.reported()).isTrue();
      assertThat(one.ended() || two.ended()).isFalse();
      runner.stop(first, "the test ended");
      runner.stop(second, "the test ended");
      assertThat(one.ending() + two.ending()).contains("failed");
    }
  }

  @Test
  protected void endsAJob_withinASecondOfItsStop() throws Exception {
    try (Runner runner = runner(new Ticking())) {
      Heard heard = new Heard();
      Job job = job(0, 1000);
      runner.start(job, heard);
      assertThat(heard.reported()).isTrue();
      long start = System.nanoTime();
      runner.stop(job, "the test ended");
      await(heard::ended);
      assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(WITHIN_MILLIS);
      assertThat(heard.ending()).startsWith("failed");
    }
  }

  @Test
  protected void givesWhatWasSaved_toTheNextAttempt() throws Exception {
    try (Runner runner = runner(new Saving())) {
      assertThat(run(runner, job(4, 1, 0.5, 0, 3))).startsWith("result {=400.0}");
      assertThat(run(runner, job(4, 2, 0.5, 3, 9))).startsWith("result {=431.0}");
      assertThat(runner.checkpoints().trials()).containsExactly(4);
      assertThat(run(runner, job(4, 1, 0.5, 0, 3))).startsWith("result {=400.0}");
    }
  }
}
