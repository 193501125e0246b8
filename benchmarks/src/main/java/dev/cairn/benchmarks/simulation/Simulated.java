package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.curves.Curve;
import dev.cairn.space.Configuration;
import java.util.List;

/**
 * What a simulated study gave.
 *
 * @param curve the best so far, after every evaluation or full training
 * @param seconds simulated seconds from the first ask to the end
 * @param idle the share of the workers' time that they spent waiting because the scheduler had
 *     nothing for them
 * @param evaluations how often the problem was evaluated: once a report, or once a trial
 * @param moments when the best so far changed
 * @param trials how many were begun
 * @param repeats how many of these had a configuration that an earlier one had
 */
public record Simulated(
    Curve curve,
    double seconds,
    double idle,
    long evaluations,
    Timings timings,
    List<Moment> moments,
    int trials,
    int repeats) {

  /** The best so far, from a simulated second on, and the configuration that had it. */
  public record Moment(double seconds, double value, Configuration configuration) {}

  /** The first second at which the best so far was at most a value; infinite if it never was. */
  public double reached(double value) {
    return moments.stream()
        .filter(moment -> moment.value <= value)
        .mapToDouble(Moment::seconds)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
