package dev.cairn.benchmarks.problems;

/**
 * What evaluating a problem gives, in the problem's own directions.
 *
 * @param objectives in the order of the goals
 * @param constraints feasible where at most 0
 * @param seconds how long it would have taken from the start, NaN where the problem has no time
 */
public record Outcome(double[] objectives, double[] constraints, double seconds) {
  private static final double[] NONE = {};

  static Outcome of(double... objectives) {
    return new Outcome(objectives, NONE, Double.NaN);
  }

  Outcome subjectTo(double... values) {
    return new Outcome(objectives, values, seconds);
  }

  Outcome lasting(double duration) {
    return new Outcome(objectives, constraints, duration);
  }
}
