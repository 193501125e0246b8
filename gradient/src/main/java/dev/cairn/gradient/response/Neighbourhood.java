package dev.cairn.gradient.response;

import dev.cairn.gradient.problem.Draws;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.gradient.tensor.Tensors;
import java.util.List;

/** Where hyperparameters are while a response is trained, given where they stand. */
sealed interface Neighbourhood permits LearnedScales, Local, Global {
  /** Coordinates to train a response at, within the bounds. */
  Tensors draw(Hyperparameters settings, Draws draws);

  /** Coordinates to judge a response at; can be differentiated by the coordinates and scales. */
  default Tensors judged(Hyperparameters settings, Draws draws) {
    return settings.coordinates();
  }

  /** What widens the neighbourhood and is learned with the hyperparameters; none where it stays. */
  default Tensors scales() {
    return new Tensors(List.of());
  }

  /** Moves the scales down the gradient of the validation loss. */
  default void step(Tensors gradient) {}

  /** All numbers that draws to come depend on. */
  default Tensors tensors() {
    return scales();
  }
}
