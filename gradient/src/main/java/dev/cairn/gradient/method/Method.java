package dev.cairn.gradient.method;

/** How hyperparameters are treated while weights are trained. */
public interface Method {
  /** Weights and all else that a training needs, made in the scope that is open. */
  Training start(Start start);

  /** Whether it moves hyperparameters from where the configuration has them. */
  default boolean moves() {
    return true;
  }

  /**
   * Refuses what this method cannot do, with an error that says which method can.
   *
   * @param start a training that would begin so
   */
  default void check(Start start) {}
}
