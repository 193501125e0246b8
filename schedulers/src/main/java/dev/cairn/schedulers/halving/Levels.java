package dev.cairn.schedulers.halving;

import dev.cairn.trial.Fidelity;
import java.util.stream.DoubleStream;

/** The fidelities of the rungs. */
final class Levels {
  private Levels() {}

  /** About grace, grace * eta, grace * eta^2, ... below the full fidelity. */
  static double[] of(Fidelity fidelity, double grace, double eta) {
    return DoubleStream.iterate(grace, level -> level < fidelity.high(), level -> level * eta)
        .map(level -> rung(fidelity, level))
        .filter(level -> !reaches(level, fidelity.high()))
        .distinct()
        .toArray();
  }

  /**
   * Where a rung can be: of a grid at the nearest step; rounded up where both ends of the fidelity
   * are whole, as epochs are.
   */
  static double rung(Fidelity fidelity, double level) {
    return fidelity.grid().map(grid -> grid.nearest(level)).orElseGet(() -> whole(fidelity, level));
  }

  private static double whole(Fidelity fidelity, double level) {
    boolean whole = isWhole(fidelity.low()) && isWhole(fidelity.high());
    return whole ? Math.ceil(level * (1 - 1e-12)) : level;
  }

  /** Whether a fidelity is the level or more, up to rounding. */
  static boolean reaches(double at, double level) {
    return at >= level * (1 - 1e-9);
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }
}
