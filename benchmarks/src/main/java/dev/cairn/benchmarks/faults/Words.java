package dev.cairn.benchmarks.faults;

import dev.cairn.value.InvalidInputException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a member says on standard output, a line each, to whoever started it. */
final class Words {
  static final String READY = "ready";

  /** A result was acknowledged as the trial's. */
  static final String TOLD = "told";

  /** A result is in the log; it may have come late, after another. */
  static final String SENT = "sent";

  /** Bytes of heap in use after a collection. */
  static final String HEAP = "heap";

  private static final int FAILED = 3;
  private static final int REFUSED = 2;
  private static final AtomicBoolean WORKING = new AtomicBoolean();
  private static final long BETWEEN_MILLIS = 30_000;

  private Words() {}

  /** The study is open; from here on the heap is measured twice a minute. */
  static void ready() {
    WORKING.set(true);
    say(READY);
    Thread measuring = new Thread(Words::measure, "heap");
    measuring.setDaemon(true);
    measuring.start();
  }

  static void told(int trial, double loss) {
    say(TOLD + " " + trial + " " + loss);
  }

  static void sent(int trial, double loss) {
    say(SENT + " " + trial + " " + loss);
  }

  /** From here on an error that reaches the user ends the process, and is said. */
  static void begin() {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> error(e));
  }

  /** A process that cannot start, since its database is down, is turned away with a message. */
  private static void error(Throwable e) {
    if (!WORKING.get() && e instanceof InvalidInputException) {
      Runtime.getRuntime().halt(REFUSED);
    }
    say("error " + e.toString().replace('\n', ' ') + " at " + List.of(e.getStackTrace()));
    Runtime.getRuntime().halt(FAILED);
  }

  private static void measure() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_MILLIS);
        Runtime.getRuntime().gc();
        say(HEAP + " " + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
