package dev.cairn.web.live;

import dev.cairn.trial.Trial;
import java.time.Duration;

/** The answer to a worker that asks. */
public sealed interface Asked {
  /**
   * Run this trial, from a fidelity it has reached, and say something at least once a lease.
   *
   * @param trial with its number, attempt and configuration
   */
  record Given(Trial trial, double from, Duration lease) implements Asked {}

  /** Nothing to do at present; ask again after this long. */
  record Wait(Duration pause) implements Asked {}

  /** Nothing to do any more. */
  record Done(String why) implements Asked {}
}
