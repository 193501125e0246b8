package dev.cairn.samplers.bands.dehb;

import dev.cairn.trial.Fidelity;

/**
 * How many members a sub-population has: as many as the widest rung of Hyperband's brackets at that
 * fidelity.
 *
 * @param eta by which fidelities grow
 * @param low the least fidelity
 * @param full the full fidelity
 */
record Sizes(double eta, double low, double full) {
  /** Of differential evolution without a fidelity. */
  private static final int ALONE = 10;

  static Sizes of(double eta, Fidelity fidelity) {
    return new Sizes(eta, fidelity.low(), fidelity.high());
  }

  /** ceil((s_max + 1) / (k + 1) * eta^k) at the full fidelity over eta^k. */
  int at(double fidelity) {
    if (Double.isNaN(fidelity)) {
      return ALONE;
    }
    int most = (int) Math.floor(Math.log(full / low) / Math.log(eta) + 1e-9);
    int steps = (int) Math.rint(Math.log(full / fidelity) / Math.log(eta));
    int below = Math.max(0, Math.min(most, steps));
    return (int) Math.ceil((most + 1) * Math.pow(eta, below) / (below + 1) - 1e-9);
  }
}
