package dev.cairn.gradient.hypergradient;

import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Hyperparameters;
import dev.cairn.value.InvalidInputException;
import java.util.List;

/** Whether hyperparameters enter what a method differentiates. */
final class Entering {
  private Entering() {}

  /**
   * Refuses the first dial that does not.
   *
   * @param enters for each tensor of the coordinates
   * @param why it cannot be tuned so, the end of a sentence
   */
  static void require(Hyperparameters settings, List<Boolean> enters, String method, String why) {
    for (Dial dial : settings.dials()) {
      boolean found = false;
      for (int i = 0; i < enters.size(); i++) {
        found |= enters.get(i) && settings.dialOf(i).equals(dial);
      }
      if (!found) {
        throw new InvalidInputException(
            "parameters." + dial.name(),
            String.format(
                "The method %s cannot tune %s: %s.%nMaybe use: method: self-tuning, which needs no"
                    + " such derivative, for what changes the training loss; method: unrolled, for a"
                    + " learning rate or momentum; or name those that are to move: tune: [...]",
                method, dial.name(), why));
      }
    }
  }
}
