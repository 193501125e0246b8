package dev.cairn.integrations.tabular;

import java.util.Optional;

/**
 * Boosted trees on one split, grown round by round. Holds native memory until closed; not
 * thread-safe.
 */
public interface Ensemble extends AutoCloseable {
  /** Grows one round. */
  void grow() throws Exception;

  /** The metric on the validation rows. */
  double metric() throws Exception;

  /** What it takes to go on, in the library's own form; empty where it cannot. */
  Optional<byte[]> model() throws Exception;

  @Override
  void close();
}
