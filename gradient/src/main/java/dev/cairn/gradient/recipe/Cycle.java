package dev.cairn.gradient.recipe;

/**
 * One cycle (Smith 2018, sections 4.1 and 4.3): the rate rises linearly to its greatest and falls
 * back, while the momentum does the opposite; then the rate alone falls to nearly nothing.
 *
 * @param steps of the whole cycle
 * @param greatest the rate in the middle
 * @param part of the greatest rate that the cycle begins and ends with
 * @param annealing the share of the steps after the cycle proper
 * @param low the momentum at the greatest rate
 * @param high the momentum at the least
 * @param decay the weight decay, which stays
 */
public record Cycle(
    int steps,
    double greatest,
    double part,
    double annealing,
    double low,
    double high,
    double decay) {
  private static final double LAST = 0.01; // of the rate that the cycle began with

  /** The pace of a step, counted from 0; beyond the last as at the last. */
  public Pace at(long step) {
    double done = Math.min(1, (step + 1.0) / steps);
    double half = (1 - annealing) / 2;
    double first = part * greatest;
    if (done <= 2 * half) {
      double near = 1 - Math.abs(done - half) / half;
      return new Pace(first + near * (greatest - first), high - near * (high - low), decay);
    }
    double gone = (done - 2 * half) / annealing;
    return new Pace(first * (1 - gone * (1 - LAST)), high, decay);
  }
}
