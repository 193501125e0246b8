package dev.cairn.samplers.tpe;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.math.pareto.SubsetSelection;
import java.util.Arrays;

/** Merit among several objectives (Ozaki et al. 2022). */
final class Fronts {
  private Fronts() {}

  /**
   * The rank of each point's front; within the front that the wanted number divides, those first
   * that a greedy choice by hypervolume takes.
   *
   * @param losses of each point, minimised
   * @param wanted how many of the best points there must be an order for
   */
  static double[] merits(double[][] losses, int wanted) {
    int[] ranks = Dominance.ranks(losses);
    double[] merits = new double[ranks.length];
    int[] sizes = new int[ranks.length + 1];
    for (int i = 0; i < ranks.length; i++) {
      merits[i] = ranks[i];
      sizes[ranks[i]]++;
    }
    int front = 0;
    int before = 0;
    while (before + sizes[front] <= wanted && front < ranks.length) {
      before += sizes[front++];
    }
    if (before < wanted && sizes[front] > 0) {
      divide(losses, ranks, merits, front, wanted - before);
    }
    return merits;
  }

  private static void divide(
      double[][] losses, int[] ranks, double[] merits, int front, int wanted) {
    int[] members = new int[ranks.length];
    int count = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] == front) {
        members[count++] = i;
      }
    }
    double[][] points = new double[count][];
    for (int i = 0; i < count; i++) {
      points[i] = losses[members[i]];
      merits[members[i]] = front + 0.999;
    }
    int[] chosen = SubsetSelection.greedy(points, reference(points), Math.min(wanted, count));
    for (int place = 0; place < chosen.length; place++) {
      merits[members[chosen[place]]] = front + 0.5 * place / count;
    }
  }

  /** A tenth of the range beyond the worst value of each objective. */
  private static double[] reference(double[][] losses) {
    double[] low = losses[0].clone();
    double[] high = losses[0].clone();
    for (double[] loss : losses) {
      for (int k = 0; k < high.length; k++) {
        low[k] = Math.min(low[k], loss[k]);
        high[k] = Math.max(high[k], loss[k]);
      }
    }
    double[] reference = Arrays.copyOf(high, high.length);
    for (int k = 0; k < reference.length; k++) {
      reference[k] += 0.1 * (high[k] - low[k]);
    }
    return reference;
  }
}
