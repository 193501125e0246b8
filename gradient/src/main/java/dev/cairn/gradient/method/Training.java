package dev.cairn.gradient.method;

import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import java.util.Map;
import java.util.Optional;

/**
 * Weights and hyperparameters on their way. Tensors that outlive a step are made when the training
 * starts and changed in place; what a step makes besides may be freed after it.
 */
public interface Training {
  /** Moves weights, hyperparameters or both, and tells the meter. */
  void step();

  /** The weights to be judged now. */
  Tensors weights();

  /** Where the hyperparameters are now. */
  Hyperparameters hyperparameters();

  /** All numbers that steps to come depend on, so that another training can go on from them. */
  Tensors state();

  /** Named numbers that tell how it goes, such as a phase or a rate; part of each report. */
  default Map<String, Double> notes() {
    return Map.of();
  }

  /** What it found on its way, once there is something to tell. */
  default Optional<Story> story() {
    return Optional.empty();
  }
}
