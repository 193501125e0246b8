package dev.cairn.schedulers.stopping;

import dev.cairn.math.pareto.Dominance;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The complete feasible trials whose results no other's dominate: with one objective the best one.
 * A trial more costs the size of the front.
 */
final class Front {
  private final List<Trial> trials = new ArrayList<>();

  void add(Trial complete) {
    if (complete.feasible()
        && trials.stream().noneMatch(other -> covers(other, complete.objectives()))) {
      trials.removeIf(
          other -> Dominance.weaklyDominates(complete.objectives(), other.objectives()));
      trials.add(complete);
    }
  }

  List<Trial> trials() {
    return trials;
  }

  /** Whether a point adds nothing to what the front dominates. */
  boolean covers(double[] objectives) {
    return trials.stream().anyMatch(trial -> covers(trial, objectives));
  }

  private static boolean covers(Trial trial, double[] objectives) {
    return Dominance.weaklyDominates(trial.objectives(), objectives);
  }
}
