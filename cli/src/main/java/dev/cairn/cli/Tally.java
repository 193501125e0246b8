package dev.cairn.cli;

import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the finished trials of a study, each looked at once: how many of which state, the best by
 * each objective, the newest failure. Not thread-safe.
 */
final class Tally {
  private final StudySpec spec;
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final List<@Nullable Trial> best = new ArrayList<>();
  private int seen;
  private @Nullable Trial failure;

  Tally(StudySpec spec) {
    this.spec = spec;
    spec.goals().forEach(goal -> best.add(null));
  }

  void follow(StudyView view) {
    for (; seen < view.finished().size(); seen++) {
      Trial trial = view.finished().get(seen);
      if (trial.number() >= 0) {
        add(trial);
      }
    }
  }

  private void add(Trial trial) {
    counts.merge(trial.state(), 1, Integer::sum);
    if (trial.state() == State.FAILED) {
      failure = trial;
    }
    for (int i = 0; i < best.size() && trial.state() == State.COMPLETE; i++) {
      Trial known = best.get(i);
      if (known == null || order(i).compare(trial, known) < 0) {
        best.set(i, trial);
      }
    }
  }

  private static Comparator<Trial> order(int goal) {
    return Comparator.comparingDouble(Trial::violation)
        .thenComparingDouble(trial -> trial.objectives()[goal]);
  }

  int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** How many trials have ended. */
  int ended() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The best trial by the first objective. */
  Optional<Trial> best() {
    return Optional.ofNullable(best.get(0));
  }

  Optional<Trial> failure() {
    return Optional.ofNullable(failure);
  }

  /** {@code error 0.0312 (trial 7)}, and so on for each objective; empty before the first. */
  String bestText() {
    var parts = new ArrayList<String>();
    for (int i = 0; i < best.size(); i++) {
      Trial trial = best.get(i);
      if (trial != null) {
        Goal goal = spec.goals().get(i);
        parts.add(
            String.format(
                "%s %s (trial %d%s)",
                goal.name(),
                Numbers.text(goal.flip(trial.objectives()[i])),
                trial.number(),
                trial.feasible() ? "" : ", infeasible"));
      }
    }
    return String.join(", ", parts);
  }
}
