package dev.cairn.math.distribution;

/**
 * The natural logarithm of a mean square: of a chi-square number over its degrees of freedom ν. Its
 * mean is ψ(ν/2) - log(ν/2) and its variance ψ'(ν/2), here by the recurrences of the polygamma
 * functions from 1/2 and 1 on, which cost ν/2 steps.
 */
public final class LogChiSquare {
  private static final double EULER = 0.5772156649015329;

  private LogChiSquare() {}

  /** Below 0: -1.27 for one degree, and towards 0 as degrees grow. */
  public static double mean(int degrees) {
    double psi = -EULER - (degrees % 2 == 0 ? 0 : 2 * StrictMath.log(2));
    for (int d = 2 - degrees % 2; d < degrees; d += 2) {
      psi += 2.0 / d;
    }
    return psi - StrictMath.log(degrees / 2.0);
  }

  /** π²/2 for one degree, and about 2/ν for many. */
  public static double variance(int degrees) {
    double psi = Math.PI * Math.PI / (degrees % 2 == 0 ? 6 : 2);
    for (int d = 2 - degrees % 2; d < degrees; d += 2) {
      psi -= 4.0 / d / d;
    }
    return psi;
  }
}
