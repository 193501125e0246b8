package dev.cairn.gradient.response;

import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.value.InvalidInputException;

/** Whether the best weights answer to a hyperparameter at all. */
final class Answering {
  private Answering() {}

  /** Refuses the first dial that is no part of the training loss, such as a learning rate. */
  static void require(String method, Start start) {
    for (Dial dial : start.dials()) {
      if (!start.problem().hyperparameters().contains(dial.name())) {
        throw new InvalidInputException(
            "parameters." + dial.name(),
            String.format(
                "The method %s cannot tune %s: it is no part of the training loss, so that which"
                    + " weights are best does not depend on it.%nMaybe use: method: unrolled, for a"
                    + " learning rate or momentum of optimizer: sgd; or name those that are to"
                    + " move: tune: [...]",
                method, dial.name()));
      }
    }
  }
}
