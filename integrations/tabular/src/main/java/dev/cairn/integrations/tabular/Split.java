package dev.cairn.integrations.tabular;

import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits of a table's rows. Rows are shuffled, for classification sorted by class, and dealt in
 * turn, so that every part has nearly the same share of each class.
 */
final class Split {
  private Split() {}

  /** The order in which rows are dealt. */
  private static int[] order(float[] target, boolean stratified, long seed) {
    int[] order = IntStream.range(0, target.length).toArray();
    Stream random = Stream.of(seed, target.length);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return stratified
        ? Arrays.stream(order)
            .boxed()
            .sorted((a, b) -> Float.compare(target[a], target[b]))
            .mapToInt(Integer::intValue)
            .toArray()
        : order;
  }

  /** Deals the rows to parts of nearly equal size. */
  static List<int[]> parts(float[] target, int count, boolean stratified, long seed) {
    int[] order = order(target, stratified, seed);
    List<int[]> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      int first = part;
      parts.add(
          IntStream.range(0, order.length)
              .filter(i -> i % count == first)
              .map(i -> order[i])
              .toArray());
    }
    return parts;
  }

  /** All parts but one, joined. */
  static int[] without(List<int[]> parts, int left) {
    return IntStream.range(0, parts.size())
        .filter(part -> part != left)
        .boxed()
        .flatMapToInt(part -> Arrays.stream(parts.get(part)))
        .toArray();
  }

  /** A held-out share of the rows, and the rest. */
  static List<int[]> holdOut(float[] target, double share, boolean stratified, long seed) {
    int[] order = order(target, stratified, seed);
    int[] held =
        IntStream.range(0, order.length).filter(i -> held(i, share)).map(i -> order[i]).toArray();
    int[] rest =
        IntStream.range(0, order.length).filter(i -> !held(i, share)).map(i -> order[i]).toArray();
    return List.of(held, rest);
  }

  /** Whether the i-th dealt row is held out: evenly spread, {@code share} of any run of rows. */
  private static boolean held(int i, double share) {
    return Math.floor((i + 1) * share) > Math.floor(i * share);
  }
}
