package dev.cairn.gradient.response;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.tensor.Tensors;

/**
 * The weights as a function of the hyperparameters, for weight tensors of any shapes: a model of
 * the best response, which is the weights that minimise the training loss of each setting.
 */
sealed interface Response permits Structured, Generator {
  /** Above this a response would need more memory than most machines have. */
  long MOST = 100_000_000;

  /**
   * The weights where the hyperparameters have these coordinates; can be differentiated by both.
   */
  Tensors weights(Tensors coordinates);

  /** What is trained, and decides the function. */
  Tensors parameters();

  /**
   * Refuses a function of more numbers than memory holds.
   *
   * @param numbers that the function has
   * @param coordinates that it depends on
   */
  static void checkSize(long numbers, long coordinates) {
    require(
        numbers <= MOST,
        "objective.gradient.spread",
        "Weights as a function of %s hyperparameters would need %s numbers; expected at most %s.%n"
            + "Maybe use spread: layer or network, or method: hypergradient.",
        coordinates,
        numbers,
        MOST);
  }
}
