package dev.cairn.scheduling;

import dev.cairn.trial.Origin;
import java.util.List;

/** What a free slot does next. */
public sealed interface Directive {
  /** Start a new trial and run it to a fidelity (NaN without fidelity). */
  record Launch(double until) implements Directive {}

  /** Go on with a paused trial up to a fidelity. */
  record Resume(int trial, double until) implements Directive {}

  /**
   * Go on with one of some paused trials, whichever the sampler finds most promising.
   *
   * @param paused at least one, best first as the schedule sees them
   */
  record Choose(List<Resume> paused) implements Directive {
    public Choose {
      paused = List.copyOf(paused);
    }
  }

  /**
   * Start a new trial that goes on from the state of another, with a configuration of the
   * scheduler's choice.
   *
   * @param origin the other trial, and a fidelity that it paused at; see {@link Schedule#forks}
   * @param replaced the trial whose place it takes, which is not gone on with; -1 without
   * @param row a valid raw row of the study's space
   * @param reason why this row; ends in the trial's lineage
   */
  record Fork(Origin origin, int replaced, double[] row, double until, String reason)
      implements Directive {}

  /** Wait for another trial's news. */
  record Idle() implements Directive {}
}
