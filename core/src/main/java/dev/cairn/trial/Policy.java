package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

/**
 * What a study does when things go wrong or repeat.
 *
 * @param retries how often a failed trial is run again before it counts as failed
 * @param losses how often in a row, without a new report between, a trial may be lost with its
 *     session or worker until it counts as failed
 * @param duplicates whether a configuration may be evaluated twice; noisy objectives may want it
 */
public record Policy(int retries, int losses, boolean duplicates) {
  public static final Policy STANDARD = new Policy(0, false);

  public Policy {
    require(retries >= 0, "retries", "The retries are %s; expected 0 or more.", retries);
    require(losses >= 1, "losses", "The losses are %s; expected 1 or more.", losses);
  }

  /** With three losses. */
  public Policy(int retries, boolean duplicates) {
    this(retries, 3, duplicates);
  }

  /** Whether a trial that was lost before fails when it is lost once more. */
  public boolean lastChance(Trial trial) {
    return trial.losses() > 0 && trial.losses() + 1 >= losses;
  }
}
