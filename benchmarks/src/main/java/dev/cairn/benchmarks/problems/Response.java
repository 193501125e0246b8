package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;

/** The function behind a problem. Deterministic and safe for several threads. */
@FunctionalInterface
public interface Response {
  /** The outcome at a fidelity, which is NaN for problems without. */
  Outcome at(Configuration configuration, double fidelity);
}
