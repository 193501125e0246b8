package dev.cairn.gradient.problem;

import dev.cairn.gradient.tensor.Tensors;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/**
 * A network, its data and what is lost, written once and tuned by any method. Losses are computed
 * from nothing but the arguments, may be called by several threads at once, and can be
 * differentiated; hypergradients need the training loss twice differentiable.
 */
public interface Problem {
  /** Fresh weights. */
  Tensors weights(Draws draws);

  /** The names of the hyperparameters that the training loss uses. */
  Set<String> hyperparameters();

  /**
   * The loss that weights are trained on, a number.
   *
   * @param draws for what chance there is, such as dropped units
   */
  Tensor trainingLoss(Tensors weights, Hyperparameters settings, Batch batch, Draws draws);

  /** The loss that hyperparameters are judged by, a number. */
  Tensor validationLoss(Tensors weights, Batch batch);

  /** Further named values of weights, such as the share of wrong answers; not differentiated. */
  default Map<String, Double> measure(Tensors weights, Batch batch) {
    return Map.of();
  }

  /** What the network answers, a row for each example, where it can be told apart from the loss. */
  default Optional<Tensor> outputs(Tensors weights, Batch batch) {
    return Optional.empty();
  }

  /** All examples to train on. */
  Batch training();

  /** All examples to judge hyperparameters by. */
  Batch validation();

  /** All examples that tuning never sees; without any, the result is not assessed. */
  Batch test();

  /** Examples a step. */
  int batchSize();
}
