package dev.cairn.scheduling;

/** What a free slot does next. */
public sealed interface Directive {
  /** Start a new trial and run it to a fidelity (NaN without fidelity). */
  record Launch(double until) implements Directive {}

  /** Go on with a paused trial up to a fidelity. */
  record Resume(int trial, double until) implements Directive {}

  /** Wait for another trial's news. */
  record Idle() implements Directive {}
}
