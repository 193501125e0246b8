package dev.cairn.benchmarks.scale;

import dev.cairn.benchmarks.speed.ThreadTime;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** A table of what was measured, printed row by row as it comes. */
record Figures(PrintStream out) {
  /** What may fail and has an answer. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  Figures begin() {
    out.println("| what | measured |");
    out.println("|---|---|");
    return this;
  }

  void row(String what, String format, Object... values) {
    out.println("| " + what + " | " + String.format(Locale.ROOT, format, values) + " |");
    out.flush();
  }

  /** Does something and adds the row of how many seconds it took this thread. */
  <T> T timed(String what, Work<T> work) throws IOException {
    long start = System.nanoTime();
    long used = ThreadTime.nanos();
    T answer = work.run();
    double processor = (ThreadTime.nanos() - used) / 1e9;
    row(what, "%.2f s (%.2f cpu)", (System.nanoTime() - start) / 1e9, processor);
    return answer;
  }

  /** Bytes in use after a collection. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
