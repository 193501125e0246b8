package dev.cairn.schedulers.halving;

import dev.cairn.trial.Fidelity;
import java.util.stream.DoubleStream;

/** The fidelities of the rungs. */
final class Levels {
  private Levels() {}

  /**
   * grace, grace * eta, grace * eta^2, ... below the full fidelity. They are rounded up where both
   * ends of the fidelity are whole, as epochs are.
   */
  static double[] of(Fidelity fidelity, double grace, double eta) {
    boolean whole = isWhole(fidelity.low()) && isWhole(fidelity.high());
    return DoubleStream.iterate(grace, level -> level < fidelity.high(), level -> level * eta)
        .map(level -> whole ? Math.ceil(level * (1 - 1e-12)) : level)
        .filter(level -> level < fidelity.high() * (1 - 1e-9))
        .distinct()
        .toArray();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }
}
