package dev.cairn.math.optimize;

/**
 * Minimises a smooth function in a box with L-BFGS-B: a quasi-Newton method that keeps the latest
 * steps instead of a matrix.
 *
 * <p>Each iteration follows the projected steepest descent path to the first minimum of a quadratic
 * model, minimises the model over the variables that are then off their bounds, and searches the
 * line to that point for the strong Wolfe conditions. A value or slope that is not finite shortens
 * the step. Every point evaluated lies in the box, and the result is never worse than the start.
 *
 * <p>Finds a local minimum. {@code O(m^2 n + m^3)} an iteration besides the evaluations (mostly
 * one) for memory m and dimension n. Deterministic.
 *
 * <p>Sources: Byrd, Lu, Nocedal and Zhu, A limited memory algorithm for bound constrained
 * optimization, 1995; Moré and Thuente, Line search algorithms with guaranteed sufficient decrease,
 * 1994; Morales and Nocedal, Remark on Algorithm 778, 2011.
 */
public final class Lbfgsb {

  /**
   * When to stop, and how much to remember.
   *
   * @param memory the number of latest steps that make the model
   * @param iterations the most iterations
   * @param gradientTolerance stops when no component of the projected gradient is larger
   * @param valueTolerance stops when an iteration gains no more than this, relative to the larger
   *     of the value and 1
   */
  public record Options(
      int memory, int iterations, double gradientTolerance, double valueTolerance) {

    /** Ten steps, 200 iterations, a gradient of 1e-6 or a gain of 1e-9. */
    public static final Options STANDARD = new Options(10, 200, 1e-6, 1e-9);

    public Options {
      if (memory < 1 || iterations < 0 || !(gradientTolerance >= 0) || !(valueTolerance >= 0)) {
        throw new IllegalArgumentException(
            "The memory (%d) must be positive, iterations (%d) and tolerances (gradient %s, value %s) not negative."
                .formatted(memory, iterations, gradientTolerance, valueTolerance));
      }
    }
  }

  /**
   * The best point that was found.
   *
   * @param evaluations how often the function was evaluated
   */
  public record Minimum(double[] point, double value, int iterations, int evaluations) {}

  private Lbfgsb() {}

  /**
   * Goes down from a start, which is first moved into the box; bounds may be infinite, and equal
   * ones fix a variable. A start whose value or gradient is not finite is returned as it is.
   *
   * @throws IllegalArgumentException if the arrays are not as long as each other, a lower bound is
   *     above the upper one, or a number of the start is not finite
   */
  public static Minimum minimize(
      Differentiable f, double[] start, double[] lower, double[] upper, Options options) {
    return new Descent(f, new Box(lower, upper), start, options).run();
  }
}
