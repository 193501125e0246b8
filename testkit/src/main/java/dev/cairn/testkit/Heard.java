package dev.cairn.testkit;

import dev.cairn.run.Runner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A listener that remembers, and stops its job at a number of reports. */
public final class Heard implements Runner.Listener {
  private static final long SECONDS = 60;

  private final List<String> reports = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CompletableFuture<String> ending = new CompletableFuture<>();
  private final int stopAt;

  public Heard() {
    this(Integer.MAX_VALUE);
  }

  public Heard(int stopAt) {
    this.stopAt = stopAt;
  }

  @Override
  public Verdict report(double at, Evaluation values) {
    reports.add(at + " " + values.values());
    first.countDown();
    return reports.size() >= stopAt ? Verdict.STOP : Verdict.CONTINUE;
  }

  @Override
  public void result(Evaluation values) {
    end("result " + new TreeMap<>(values.values()) + " cost " + values.cost());
  }

  @Override
  public void failed(String why) {
    end("failed " + why);
  }

  @Override
  public void lost(String why) {
    end("lost " + why);
  }

  private void end(String how) {
    if (!ending.complete(how)) {
      throw new AssertionError("A job ended twice: " + ending.join() + ", then " + how);
    }
  }

  /** The reports so far, in their order. */
  public List<String> reports() {
    return List.copyOf(reports);
  }

  /** Waits for the first report; false when none comes. */
  public boolean reported() throws InterruptedException {
    return first.await(SECONDS, TimeUnit.SECONDS);
  }

  public boolean ended() {
    return ending.isDone();
  }

  /** How the job ended, waiting for it. */
  public String ending() throws InterruptedException, ExecutionException, TimeoutException {
    return ending.get(SECONDS, TimeUnit.SECONDS);
  }
}
