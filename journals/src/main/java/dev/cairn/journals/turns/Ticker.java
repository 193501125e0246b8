package dev.cairn.journals.turns;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again, that long after it ended each time, in a daemon thread. */
public final class Ticker implements Closeable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final long millis;
  private final Runnable work;

  private Ticker(long millis, Runnable work) {
    this.millis = millis;
    this.work = work;
  }

  public static Ticker start(String name, long millis, Runnable work) {
    var ticker = new Ticker(millis, work);
    var thread = new Thread(ticker::run, name);
    thread.setDaemon(true);
    thread.start();
    return ticker;
  }

  private void run() {
    try {
      while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
