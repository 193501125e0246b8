package dev.cairn.samplers.gp.search;

/** How much is hoped of trying a point, as a logarithm; to be maximised. Points are unit rows. */
public interface Utility {
  /** At many points, NaN where a column is inactive. */
  double[] at(double[][] units);

  /**
   * At one point, with the derivatives by its numeric columns, which replace what the array holds.
   * Discrete numbers count as continuous.
   */
  double at(double[] unit, double[] gradient);
}
