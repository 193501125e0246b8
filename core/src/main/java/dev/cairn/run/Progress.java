package dev.cairn.run;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;

/** How a running trial reports on its way. */
public interface Progress {
  /** The number of the trial. */
  int trial();

  /** The fidelity to run to, NaN without fidelity. */
  double until();

  /**
   * Reports values at a fidelity. On any verdict but {@link Verdict#CONTINUE} the objective returns
   * what it has; the trial is already settled.
   */
  Verdict report(double at, Evaluation values);

  /** Reports the single objective's value. */
  default Verdict report(double at, double value) {
    return report(at, Evaluation.of(value));
  }
}
