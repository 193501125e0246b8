package dev.cairn.sampling;

/**
 * Makes a sampler known by its id. Found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the option record
 */
public interface SamplerProvider<O extends Record> extends AlgorithmProvider<O, Sampler> {
  /**
   * Whether each configuration is drawn by itself from one distribution, whatever was tried and
   * observed.
   */
  default boolean independent() {
    return false;
  }
}
