package dev.cairn.scheduling;

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

  /** Wait for another trial's news. */
  record Idle() implements Directive {}
}
