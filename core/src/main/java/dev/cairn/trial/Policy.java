package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

/**
 * What a study does when things go wrong or repeat.
 *
 * @param retries how often a failed trial is run again before it counts as failed
 * @param duplicates whether a configuration may be evaluated twice; noisy objectives may want it
 */
public record Policy(int retries, boolean duplicates) {
  public static final Policy STANDARD = new Policy(0, false);

  public Policy {
    require(retries >= 0, "retries", "The retries are %s; expected 0 or more.", retries);
  }
}
