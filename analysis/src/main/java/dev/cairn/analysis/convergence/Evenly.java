package dev.cairn.analysis.convergence;

import java.util.List;
import java.util.stream.IntStream;

/** A few of many. */
public final class Evenly {
  private Evenly() {}

  /** At most {@code most} (2 at least) evenly chosen items, the first and last among them. */
  public static <T> List<T> chosen(List<T> items, int most) {
    int n = Math.min(items.size(), Math.max(2, most));
    return IntStream.range(0, n)
        .mapToObj(i -> items.get(n == 1 ? 0 : (int) ((long) i * (items.size() - 1) / (n - 1))))
        .toList();
  }
}
