package dev.cairn.benchmarks.scale;

import dev.cairn.benchmarks.speed.ThreadTime;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** How long one thing took each time: wall time, and processor time of the thread that did it. */
final class Latencies {
  private long[] wall = new long[16];
  private long[] processor = new long[16];
  private int count;

  /** Does it once more. */
  <T> T time(Figures.Work<T> work) throws IOException {
    if (count == wall.length) {
      wall = Arrays.copyOf(wall, 2 * count);
      processor = Arrays.copyOf(processor, 2 * count);
    }
    long start = System.nanoTime();
    long used = ThreadTime.nanos();
    T answer = work.run();
    processor[count] = ThreadTime.nanos() - used;
    wall[count++] = System.nanoTime() - start;
    return answer;
  }

  /** Median, 99th percentile and longest, in milliseconds. */
  @Override
  public String toString() {
    return "median %s, p99 %s, longest %s".formatted(text(0.5), text(0.99), text(1));
  }

  private String text(double share) {
    return String.format(
        Locale.ROOT, "%.3f ms (%.3f cpu)", quantile(wall, share), quantile(processor, share));
  }

  /** The time, in milliseconds, that a share of them did not exceed. */
  private double quantile(long[] nanos, double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[Math.max(1, (int) Math.ceil(share * count)) - 1] / 1e6;
  }
}
