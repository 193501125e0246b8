package dev.cairn.samplers.gp.search;

/** A part of a utility that depends on the features of a point. */
public interface Term {
  /** At many points, given feature by feature. */
  double[] at(double[][] columns);

  /** At one point; adds the derivatives by its features. */
  double at(double[] row, double[] gradient);
}
