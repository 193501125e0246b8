package dev.cairn.samplers.tpe;

import java.util.random.RandomGenerator;

/** The kernels of one column: a density, or a mass where the axis is discrete, for each kernel. */
sealed interface Marginal permits ContinuousMarginal, DiscreteMarginal {
  /** Adds the log density of each kernel at a unit coordinate. */
  void addLogDensities(double unit, double[] sums);

  /** A unit coordinate drawn from a kernel. */
  double draw(int kernel, RandomGenerator random);
}
