package dev.cairn.space;

/** Any node with a condition. */
final class Conditioned {
  private Conditioned() {}

  static Node of(Node node, Condition condition) {
    if (node instanceof Real real) {
      return real.when(condition);
    }
    if (node instanceof Int whole) {
      return whole.when(condition);
    }
    if (node instanceof Categorical<?> categorical) {
      return categorical.when(condition);
    }
    if (node instanceof Ordinal<?> ordinal) {
      return ordinal.when(condition);
    }
    if (node instanceof Subset<?> subset) {
      return subset.when(condition);
    }
    if (node instanceof Permutation<?> permutation) {
      return permutation.when(condition);
    }
    if (node instanceof Choice choice) {
      return choice.when(condition);
    }
    return node instanceof Repeat repeat ? repeat.when(condition) : ((Group) node).when(condition);
  }
}
