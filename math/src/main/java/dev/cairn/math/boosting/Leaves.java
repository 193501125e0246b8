package dev.cairn.math.boosting;

import dev.cairn.math.forest.Tree;
import dev.cairn.math.statistics.Quantiles;
import java.util.Arrays;

/** The line search of boosting: what the leaves of a tree should say. */
final class Leaves {
  private Leaves() {}

  /**
   * The tree with each leaf at that quantile of its residuals, from which the share {@code rate} of
   * it is taken off.
   */
  static Tree step(Tree tree, double[][] rows, double[] residuals, double level, double rate) {
    int[] leaf = new int[residuals.length];
    int[] count = new int[tree.size()];
    for (int i = 0; i < leaf.length; i++) {
      leaf[i] = tree.node(rows[i]);
      count[leaf[i]]++;
    }
    double[][] members = new double[tree.size()][];
    Arrays.setAll(members, node -> new double[count[node]]);
    for (int i = 0; i < leaf.length; i++) {
      members[leaf[i]][--count[leaf[i]]] = residuals[i];
    }
    double[] steps = new double[tree.size()];
    Arrays.setAll(
        steps, node -> members[node].length == 0 ? 0 : Quantiles.quantile(members[node], level));
    for (int i = 0; i < leaf.length; i++) {
      residuals[i] -= rate * steps[leaf[i]];
    }
    return tree.withValues(steps);
  }
}
