package dev.cairn.benchmarks.problems;

/**
 * What evaluating a problem gives, in the problem's own directions.
 *
 * @param objectives in the order of the goals
 * @param constraints feasible where at most 0
 * @param seconds how long it would have taken from the start, NaN where the problem has no time
 * @param score what the first objective is without noise, by which results are compared
 */
public record Outcome(double[] objectives, double[] constraints, double seconds, double score) {
  private static final double[] NONE = {};

  /** Without noise. */
  public Outcome(double[] objectives, double[] constraints, double seconds) {
    this(objectives, constraints, seconds, objectives[0]);
  }

  static Outcome of(double... objectives) {
    return new Outcome(objectives, NONE, Double.NaN);
  }

  Outcome subjectTo(double... values) {
    return new Outcome(objectives, values, seconds, score);
  }

  Outcome lasting(double duration) {
    return new Outcome(objectives, constraints, duration, score);
  }

  Outcome scored(double value) {
    return new Outcome(objectives, constraints, seconds, value);
  }
}
