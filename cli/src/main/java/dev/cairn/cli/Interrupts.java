package dev.cairn.cli;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, and other polite ends of the process: asks the work to stop, and holds the process until
 * it has.
 */
final class Interrupts implements AutoCloseable {
  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::hold, "interrupt");
  private Runnable stop = () -> {};
  private boolean arrived;

  private Interrupts() {}

  static Interrupts hear() {
    var interrupts = new Interrupts();
    Runtime.getRuntime().addShutdownHook(interrupts.hook);
    return interrupts;
  }

  /** What stops the work; called at once when the interrupt came before. */
  synchronized void stopBy(Runnable action) {
    stop = action;
    if (arrived) {
      stop.run();
    }
  }

  private synchronized void arrive() {
    arrived = true;
    stop.run();
  }

  private void hold() {
    if (endedFromWithin()) {
      return;
    }
    arrive();
    try {
      if (!done.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(Command.INTERRUPTED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether the process ends since its own code says so, as an objective that calls {@code
   * System.exit}: then its trials are lost with it, not given back in order.
   */
  private static boolean endedFromWithin() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(
            frame ->
                frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit"));
  }

  /** The work has ended and said what it had to say. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
