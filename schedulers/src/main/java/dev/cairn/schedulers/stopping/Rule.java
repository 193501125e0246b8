package dev.cairn.schedulers.stopping;

import dev.cairn.trial.Trial;

/**
 * Says when a trial ends early: a pure decision over the trial's own reports and over what was
 * learned of trials that are complete. Their reports are vectors: each rule says what it does with
 * several objectives and with constraints.
 */
interface Rule {
  /**
   * Learns from a trial right after it was completed; an observation made elsewhere has a result
   * but no reports.
   */
  void learn(Trial complete);

  /** Whether a running trial ends with its newest report. */
  boolean stops(Trial trial);
}
