package dev.cairn.math.pareto;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The intervals that boxes span in one objective, each once.
 *
 * @param ends the ends of intervals, ascending
 * @param distinct the indices of the lower and the upper end of each interval
 * @param ofBox the interval of each box
 */
record Intervals(double[] ends, List<Span> distinct, int[] ofBox) {

  /** Indices of a lower and an upper end. */
  record Span(int low, int high) {}

  static Intervals of(Boxes boxes, int objective) {
    double[] lower = Arrays.stream(boxes.lower()).mapToDouble(l -> l[objective]).toArray();
    double[] upper = Arrays.stream(boxes.upper()).mapToDouble(u -> u[objective]).toArray();
    double[] ends =
        DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper))
            .sorted()
            .distinct()
            .toArray();
    Map<Span, Integer> index = new LinkedHashMap<>();
    int[] ofBox = new int[boxes.count()];
    for (int i = 0; i < ofBox.length; i++) {
      Span span =
          new Span(Arrays.binarySearch(ends, lower[i]), Arrays.binarySearch(ends, upper[i]));
      ofBox[i] = index.computeIfAbsent(span, any -> index.size());
    }
    return new Intervals(ends, List.copyOf(index.keySet()), ofBox);
  }
}
