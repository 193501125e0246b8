package dev.cairn.journals.file;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again, that long after it ended each time, in a daemon thread. */
final class Flusher implements Closeable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final long millis;
  private final Runnable work;

  private Flusher(long millis, Runnable work) {
    this.millis = millis;
    this.work = work;
  }

  static Flusher start(long millis, Runnable work) {
    var flusher = new Flusher(millis, work);
    var thread = new Thread(flusher::run, "cairn-journal-sync");
    thread.setDaemon(true);
    thread.start();
    return flusher;
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
