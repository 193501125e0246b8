package dev.cairn.runners.spark;

import dev.cairn.run.Job;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Carries a program's reports to the driver, and verdicts back. */
final class Relay implements Runner.Listener {
  private final Progress progress;
  private final CompletableFuture<Evaluation> ending = new CompletableFuture<>();

  Relay(Progress progress) {
    this.progress = progress;
  }

  /** Runs the job to its end, also where its task is interrupted: then it is stopped first. */
  Evaluation run(Runner runner, Job job) throws IOException, InterruptedException, TrialFailure {
    runner.start(job, this);
    try {
      return ending.get();
    } catch (InterruptedException e) {
      runner.stop(job, "its task was cancelled");
      ending.exceptionally(failure -> Evaluation.of(Double.NaN)).join();
      throw e;
    } catch (ExecutionException e) {
      throw new TrialFailure(
          Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("It failed."));
    }
  }

  /** A driver that is gone wants no more. */
  @Override
  public Verdict report(double at, Evaluation values) {
    try {
      return progress.report(at, values);
    } catch (UncheckedIOException e) {
      return Verdict.STOP;
    }
  }

  @Override
  public void result(Evaluation values) {
    ending.complete(values);
  }

  @Override
  public void failed(String why) {
    ending.completeExceptionally(new TrialFailure(why));
  }

  @Override
  public void lost(String why) {
    failed(why);
  }
}
