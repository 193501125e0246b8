package dev.cairn.samplers.gp;

/** How much the expected cost of a trial counts beside the improvement it promises. */
public enum CostRule {
  /** Not at all. */
  IGNORED {
    @Override
    double exponent(int trials, int columns) {
      return 0;
    }
  },
  /** Improvement per cost (Snoek et al. 2012). */
  PER_COST {
    @Override
    double exponent(int trials, int columns) {
      return 1;
    }
  },
  /**
   * Improvement per cost at first and, as trials grow to ten a column, by improvement alone (cost
   * cooling, Lee et al. 2020).
   */
  COOLED {
    @Override
    double exponent(int trials, int columns) {
      return Math.max(0, 1 - trials / (10.0 * columns));
    }
  };

  /** The exponent of the cost that the improvement is divided by. */
  abstract double exponent(int trials, int columns);
}
