package dev.cairn.benchmarks.speed;

import java.io.IOException;
import java.util.Locale;

/**
 * What some work took.
 *
 * @param wall seconds of wall time
 * @param processor seconds of processor time of the thread that did it
 */
record Elapsed(double wall, double processor) {
  /** Work that may fail. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static Elapsed of(Work work) throws IOException {
    long wall = System.nanoTime();
    long processor = ThreadTime.nanos();
    work.run();
    return new Elapsed((System.nanoTime() - wall) / 1e9, (ThreadTime.nanos() - processor) / 1e9);
  }

  /** One of a number of equal parts. */
  Elapsed per(int parts) {
    return new Elapsed(wall / parts, processor / parts);
  }

  @Override
  public String toString() {
    return wall < 1
        ? String.format(Locale.ROOT, "%.4f ms (%.4f cpu)", 1000 * wall, 1000 * processor)
        : String.format(Locale.ROOT, "%.2f s (%.2f cpu)", wall, processor);
  }
}
