package dev.cairn.benchmarks.problems;

import java.util.List;

/**
 * What results are held against, in the problem's own direction.
 *
 * @param best the best value known, NaN with several objectives
 * @param randomMedian the median of one random evaluation, NaN where regret is not normalised
 * @param reference the corner of the hypervolume, minimised; empty with one objective
 */
public record Yardstick(double best, double randomMedian, List<Double> reference) {
  public Yardstick {
    reference = List.copyOf(reference);
  }

  static Yardstick of(double best, double randomMedian) {
    return new Yardstick(best, randomMedian, List.of());
  }

  static Yardstick best(double best) {
    return of(best, Double.NaN);
  }

  static Yardstick hypervolume(Double... reference) {
    return new Yardstick(Double.NaN, Double.NaN, List.of(reference));
  }

  /** 0 at the best value known, 1 at the median of a random evaluation. */
  public double regret(double value) {
    return (value - best) / (randomMedian - best);
  }
}
