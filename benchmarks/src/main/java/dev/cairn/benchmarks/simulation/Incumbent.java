package dev.cairn.benchmarks.simulation;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.math.pareto.Dominance;
import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.trial.Goal;
import java.util.ArrayList;
import java.util.List;

/** The best of the outcomes so far. */
public sealed interface Incumbent {
  void add(Outcome outcome);

  /** The best value, best feasible value or hypervolume; NaN while there is no value. */
  double value();

  static Incumbent of(Problem problem) {
    List<Goal> goals = problem.goals();
    return goals.size() == 1
        ? new Value(goals.get(0))
        : new Volume(goals, problem.yardstick().reference().stream().mapToDouble(r -> r).toArray());
  }

  /** One objective, feasible outcomes only: the best as it was seen, by its score. */
  final class Value implements Incumbent {
    private final Goal goal;
    private double best = Double.NaN;
    private double score = Double.NaN;

    private Value(Goal goal) {
      this.goal = goal;
    }

    @Override
    public void add(Outcome outcome) {
      double value = outcome.objectives()[0];
      if (feasible(outcome) && !(goal.flip(value) >= goal.flip(best))) {
        best = value;
        score = outcome.score();
      }
    }

    private static boolean feasible(Outcome outcome) {
      for (double constraint : outcome.constraints()) {
        if (!(constraint <= 0)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public double value() {
      return score;
    }
  }

  /** Several objectives: the volume that their frontier dominates. */
  final class Volume implements Incumbent {
    private final List<Goal> goals;
    private final double[] reference;
    private final List<double[]> frontier = new ArrayList<>();
    private double volume;

    private Volume(List<Goal> goals, double... reference) {
      this.goals = goals;
      this.reference = reference;
    }

    @Override
    public void add(Outcome outcome) {
      double[] point = new double[goals.size()];
      for (int i = 0; i < point.length; i++) {
        point[i] = goals.get(i).flip(outcome.objectives()[i]);
      }
      if (frontier.stream().noneMatch(other -> Dominance.weaklyDominates(other, point))) {
        frontier.removeIf(other -> Dominance.weaklyDominates(point, other));
        frontier.add(point);
        volume = Hypervolume.of(frontier.toArray(double[][]::new), reference);
      }
    }

    @Override
    public double value() {
      return volume;
    }
  }
}
