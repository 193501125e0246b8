package dev.cairn.math.pareto;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Choice of a few points that keep most of the hypervolume of many. */
public final class SubsetSelection {

  private record Gain(int point, double upperBound, int chosenBefore) {
    static final Comparator<Gain> LARGEST_FIRST =
        Comparator.comparingDouble(Gain::upperBound).reversed().thenComparingInt(Gain::point);
  }

  private SubsetSelection() {}

  /**
   * The indices of {@code size} points in the order of greedy choice: each next point is the one
   * that adds the most hypervolume to those chosen before, the lowest index among equals. The
   * result has at least {@code 1 - 1/e} of the best subset's volume.
   *
   * <p>Gains only shrink as the chosen set grows, so a point's old gain bounds its new one and most
   * are never evaluated again (lazy greedy, Minoux 1978; Guerreiro, Fonseca and Paquete 2016 for
   * the hypervolume).
   */
  public static int[] greedy(double[][] points, double[] reference, int size) {
    if (size < 0 || size > points.length) {
      throw new IllegalArgumentException(
          "The number of points to select (%d) must be in [0, %d], the number of points."
              .formatted(size, points.length));
    }
    PriorityQueue<Gain> queue = new PriorityQueue<>(Gain.LARGEST_FIRST);
    for (int i = 0; i < points.length; i++) {
      queue.add(gain(points, i, new int[0], reference));
    }
    int[] chosen = new int[size];
    for (int count = 0; count < size; ) {
      Gain best = queue.remove();
      if (best.chosenBefore == count) {
        chosen[count++] = best.point;
      } else {
        queue.add(gain(points, best.point, Arrays.copyOf(chosen, count), reference));
      }
    }
    return chosen;
  }

  private static Gain gain(double[][] points, int point, int[] chosen, double[] reference) {
    double[][] others = new double[chosen.length][];
    Arrays.setAll(others, i -> points[chosen[i]]);
    double improvement = Hypervolume.improvement(points[point], others, reference);
    return new Gain(point, improvement, chosen.length);
  }
}
