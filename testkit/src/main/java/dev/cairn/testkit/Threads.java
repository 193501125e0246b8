package dev.cairn.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that start together and must all end well within two minutes. */
public final class Threads {
  private static final long SECONDS = 120;

  private Threads() {}

  /** What one of the threads, numbered from 0, does. */
  @FunctionalInterface
  public interface Work {
    void run(int thread) throws Exception;
  }

  public static void atOnce(int count, Work work)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newFixedThreadPool(count);
    try {
      var start = new CountDownLatch(count);
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int thread = i;
        ends.add(
            pool.submit(
                () -> {
                  start.countDown();
                  start.await();
                  work.run(thread);
                  return null;
                }));
      }
      for (Future<?> end : ends) {
        end.get(SECONDS, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
