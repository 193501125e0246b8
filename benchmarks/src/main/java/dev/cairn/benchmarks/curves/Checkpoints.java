package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Kind;
import java.util.List;
import java.util.stream.IntStream;

/** After how much work results are shown. */
public final class Checkpoints {
  private static final int[] FILE = {1, 2, 5, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300, 500};
  private static final int[] TABLE = {1, 5, 10, 20, 50, 100, 200, 500};

  private Checkpoints() {}

  /** The places of a file of curves that go to a last place. */
  public static List<Integer> ofFile(int last) {
    return upTo(FILE, last);
  }

  /** The columns of a table. */
  public static List<Integer> ofTable(Kind kind, int last) {
    int first = kind == Kind.FIDELITY ? 1 : Math.min(last, kind == Kind.SINGLE ? 10 : 50);
    return upTo(TABLE, last).stream().filter(n -> n >= first).toList();
  }

  private static List<Integer> upTo(int[] fixed, int last) {
    IntStream thousands = IntStream.rangeClosed(1, last / 1000).map(k -> 1000 * k);
    return IntStream.concat(
            IntStream.concat(IntStream.of(fixed), thousands).filter(n -> n < last),
            IntStream.of(last))
        .filter(n -> n > 0)
        .sorted()
        .boxed()
        .toList();
  }
}
