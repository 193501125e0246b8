package dev.cairn.benchmarks.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Says on standard output, every so often, how many faults there were and how much memory the first
 * process takes: all of it, and what its heap holds after a collection.
 */
final class Watch {
  /** Says nothing. */
  static final Watch NONE = new Watch(Duration.ofDays(1));

  private final long start = System.nanoTime();
  private final Duration between;
  private long next;

  Watch(Duration between) {
    this.between = between;
    this.next = between.toNanos();
  }

  void look(Fleet fleet, int kills) throws IOException {
    if (System.nanoTime() - start < next) {
      return;
    }
    next += between.toNanos();
    Ship first = fleet.ship(0);
    List<String> heap = first.lines().stream().filter(line -> line.startsWith(Words.HEAP)).toList();
    System.out.printf("%4d s, %d kills", seconds(), kills);
    if (!heap.isEmpty()) {
      System.out.printf(
          "; process %d: %.0f MB, of which heap %.1f MB",
          first.process().pid(),
          first.memory().orElse(0) / 1e3,
          bytes(heap.get(heap.size() - 1)) / 1e6);
    }
    System.out.println();
  }

  private static double bytes(String line) {
    return Double.parseDouble(line.substring(Words.HEAP.length()));
  }

  long seconds() {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
