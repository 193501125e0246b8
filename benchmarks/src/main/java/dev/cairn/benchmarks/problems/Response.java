package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;

/** The function behind a problem. Deterministic and safe for several threads. */
@FunctionalInterface
public interface Response {
  /** The outcome at a fidelity, which is NaN for problems without. */
  Outcome at(Configuration configuration, double fidelity);

  /**
   * What a trial finds there, which differs from trial to trial where there is noise.
   *
   * @param draw decides the noise
   */
  default Outcome drawn(Configuration configuration, double fidelity, long draw) {
    return at(configuration, fidelity);
  }
}
