package dev.cairn.math.optimize;

/** A function and its gradient. */
@FunctionalInterface
public interface Differentiable {

  /** The value at x, whose gradient is written into the second array; x is not to be changed. */
  double at(double[] x, double[] gradient);
}
