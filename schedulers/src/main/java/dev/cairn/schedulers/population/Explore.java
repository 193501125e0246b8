package dev.cairn.schedulers.population;

import java.util.Collection;
import java.util.random.RandomGenerator;

/** The settings that a member goes on with once it has taken over another's state. */
interface Explore {

  /** Folds what a member's settings were worth from one pause to the next. */
  default void learn(Interval interval) {}

  /**
   * A valid row.
   *
   * @param own the settings of the member that takes over
   * @param start where the one whose state it takes over had paused
   * @param others of the population, itself included
   * @param random keyed by the new trial
   */
  Settings explore(double[] own, Pause start, Collection<Member> others, RandomGenerator random);

  /** A row, and how it came about in words. */
  record Settings(double[] row, String how) {}

  /**
   * One member's way from one pause to the next.
   *
   * @param row its settings
   * @param from the fidelity it began at
   * @param to the fidelity it came to
   * @param before its objective at the beginning
   * @param after its objective at the end
   */
  record Interval(double[] row, double from, double to, double before, double after) {}
}
