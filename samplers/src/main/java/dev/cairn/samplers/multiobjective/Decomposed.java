package dev.cairn.samplers.multiobjective;

import dev.cairn.sampling.population.Individual;
import dev.cairn.trial.Fold;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The solutions of MOEA/D: for each subproblem the best so far of the individuals that came near
 * it. An individual is matched with the subproblem that it serves best, wherever it comes from
 * (Wang et al. 2016), and replaces the solutions of that one's neighbours, the nearest first, for
 * which it is better. A birth costs the subproblems times the objectives.
 */
record Decomposed(MoeadOptions options, int objectives)
    implements Fold<Trial, Decomposed.Solutions> {

  /**
   * @param of the solution of each subproblem; null where there is none yet
   * @param ideal the best value of each objective so far
   */
  record Solutions(@Nullable Individual[] of, double[] ideal) {
    /** The distinct solutions of some subproblems. */
    List<Individual> among(int[] subproblems) {
      List<Individual> found = new ArrayList<>();
      for (int i : subproblems) {
        Individual solution = of[i];
        if (solution != null && !found.contains(solution)) {
          found.add(solution);
        }
      }
      return found;
    }
  }

  @Override
  public Solutions initial() {
    return new Solutions(new @Nullable Individual[0], new double[0]);
  }

  @Override
  public Solutions add(Solutions state, Trial trial) {
    Optional<Individual> born = Individual.of(trial);
    if (born.isEmpty()) {
      return state;
    }
    Individual individual = born.get();
    Subproblems subproblems = options.subproblems(objectives);
    @Nullable Individual[] of = Arrays.copyOf(state.of, subproblems.size());
    double[] ideal = ideal(state.ideal, individual);
    double[] spans = spans(of, ideal, individual);
    double[] scaled = scaled(individual, ideal, spans);
    int left = options.replaced();
    int[] nearest = subproblems.order()[subproblems.match(scaled)];
    for (int n = 0; n < options.neighbours(subproblems.size()) && left > 0; n++) {
      Individual old = of[nearest[n]];
      if (old == null || better(individual, old, subproblems, nearest[n], ideal, spans)) {
        of[nearest[n]] = individual;
        left--;
      }
    }
    return new Solutions(of, ideal);
  }

  private static double[] ideal(double[] before, Individual individual) {
    double[] ideal = individual.objectives().clone();
    if (before.length > 0) {
      Arrays.setAll(ideal, k -> Math.min(ideal[k], before[k]));
    }
    return ideal;
  }

  /** From the ideal to the worst of all solutions, 1 where that is nothing. */
  private static double[] spans(@Nullable Individual[] of, double[] ideal, Individual individual) {
    double[] worst = individual.objectives().clone();
    for (Individual solution : of) {
      if (solution != null) {
        Arrays.setAll(worst, k -> Math.max(worst[k], solution.objectives()[k]));
      }
    }
    Arrays.setAll(worst, k -> worst[k] > ideal[k] ? worst[k] - ideal[k] : 1);
    return worst;
  }

  private static double[] scaled(Individual individual, double[] ideal, double[] spans) {
    double[] scaled = new double[ideal.length];
    Arrays.setAll(scaled, k -> (individual.objectives()[k] - ideal[k]) / spans[k]);
    return scaled;
  }

  private static boolean better(
      Individual young,
      Individual old,
      Subproblems subproblems,
      int subproblem,
      double[] ideal,
      double[] spans) {
    int standing = Individual.STANDING.compare(young, old);
    return standing == 0
        ? subproblems.value(scaled(young, ideal, spans), subproblem)
            < subproblems.value(scaled(old, ideal, spans), subproblem)
        : standing < 0;
  }
}
