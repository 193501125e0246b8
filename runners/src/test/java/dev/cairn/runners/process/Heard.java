package dev.cairn.runners.process;

import dev.cairn.run.Runner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A listener that remembers, and stops its job at a number of reports. */
final class Heard implements Runner.Listener {
  final List<String> reports = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> ending = new CompletableFuture<>();
  private final int stopAt;

  Heard() {
    this(Integer.MAX_VALUE);
  }

  Heard(int stopAt) {
    this.stopAt = stopAt;
  }

  @Override
  public Verdict report(double at, Evaluation values) {
    reports.add(at + " " + values.values());
    return reports.size() >= stopAt ? Verdict.STOP : Verdict.CONTINUE;
  }

  @Override
  public void result(Evaluation values) {
    end("result " + new java.util.TreeMap<>(values.values()) + " cost " + values.cost());
  }

  @Override
  public void failed(String why) {
    end("failed " + why);
  }

  private void end(String how) {
    if (!ending.complete(how)) {
      throw new AssertionError("A job ended twice: " + ending.join() + ", then " + how);
    }
  }

  /** How the job ended, waiting for it. */
  String ending() throws InterruptedException, ExecutionException, TimeoutException {
    return ending.get(60, TimeUnit.SECONDS);
  }
}
