package dev.cairn.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which finished trials are best. */
public final class Ranking {
  private Ranking() {}

  /** Feasible first, by the first objective; then infeasible by violation; ties by number. */
  public static final Comparator<Trial> BEST_FIRST =
      Comparator.comparingDouble(Trial::violation)
          .thenComparingDouble(trial -> trial.objectives()[0])
          .thenComparingInt(Trial::number);

  /** The complete trial that is best by {@link #BEST_FIRST}. Linear in the trials. */
  public static Optional<Trial> best(StudyView view) {
    Trial best = null;
    for (Trial trial : view.finished()) {
      if (trial.state() == State.COMPLETE
          && trial.number() >= 0
          && (best == null || BEST_FIRST.compare(trial, best) < 0)) {
        best = trial;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The complete feasible trials that no other dominates, by number. Quadratic at worst. */
  public static List<Trial> frontier(StudyView view) {
    List<Trial> frontier = new ArrayList<>();
    for (Trial trial : view.finished()) {
      if (trial.state() == State.COMPLETE
          && trial.number() >= 0
          && trial.feasible()
          && frontier.stream().noneMatch(other -> covers(other, trial))) {
        frontier.removeIf(other -> covers(trial, other));
        frontier.add(trial);
      }
    }
    frontier.sort(Comparator.comparingInt(Trial::number));
    return frontier;
  }

  /** Whether {@code a} is at least as good in every objective. */
  private static boolean covers(Trial a, Trial b) {
    for (int i = 0; i < a.objectives().length; i++) {
      if (a.objectives()[i] > b.objectives()[i]) {
        return false;
      }
    }
    return true;
  }
}
