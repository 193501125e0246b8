package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.Contender;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.sampling.Samplers;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Constrained efficient global optimisation: {@code ConfigCheck [TRIALS] [SEEDS] [SAMPLERS]}.
 * Prints for each problem and sampler how near the best feasible value comes to the optimum, how
 * much the constraint is violated in all and in the last half, and in how many runs infeasibility
 * was declared, and when.
 */
public final class ConfigCheck {
  private static final double GAP = 0.01;

  private ConfigCheck() {}

  /** One run. */
  record Run(ConstrainedProblem problem, StudyView view) {
    static Run of(ConstrainedProblem problem, String sampler, int trials, long seed) {
      StudySpec spec =
          problem.study().withSampler(Contender.of(sampler, "none").sampler()).withSeed(seed);
      return new Run(problem, Sequential.evaluate(spec, trials, problem::evaluate));
    }

    /** How much worse than the optimum the best feasible trial is; infinite where none is. */
    double gap() {
      return Ranking.best(view)
          .filter(Trial::feasible)
          .map(trial -> trial.objectives()[0] - problem.best())
          .orElse(Double.POSITIVE_INFINITY);
    }

    /** The sum of the violations of the trials before a number. */
    double violation(int before) {
      return StreamSupport.stream(view.finished().spliterator(), false)
          .filter(trial -> trial.number() < before)
          .mapToDouble(Trial::violation)
          .sum();
    }

    /** The first trial whose lineage says that the constraints are infeasible. */
    OptionalInt declared() {
      return StreamSupport.stream(view.finished().spliterator(), false)
          .filter(trial -> trial.lineage().reason().startsWith("declared infeasible"))
          .mapToInt(Trial::number)
          .findFirst();
    }

    /** Whether it says so of all trials at the end. */
    boolean infeasible() {
      return Samplers.create(view.spec()).infeasible(view).isPresent();
    }
  }

  public static void main(String[] arguments) {
    int trials = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    String samplers = arguments.length > 2 ? arguments[2] : "config,gp";
    for (String sampler : samplers.split(",", -1)) {
      ConstrainedProblem.feasible().forEach(problem -> gaps(problem, sampler, trials, seeds));
    }
    String first = samplers.split(",", -1)[0];
    ConstrainedProblem.infeasible().forEach(problem -> declared(problem, first, trials, seeds));
  }

  private static Run[] runs(ConstrainedProblem problem, String sampler, int trials, int seeds) {
    return IntStream.range(0, seeds)
        .mapToObj(seed -> Run.of(problem, sampler, trials, seed))
        .toArray(Run[]::new);
  }

  private static void gaps(ConstrainedProblem problem, String sampler, int trials, int seeds) {
    Run[] runs = runs(problem, sampler, trials, seeds);
    double[] gaps = Arrays.stream(runs).mapToDouble(Run::gap).toArray();
    double[] half = Arrays.stream(runs).mapToDouble(run -> run.violation(trials / 2)).toArray();
    double[] whole = Arrays.stream(runs).mapToDouble(run -> run.violation(trials)).toArray();
    System.out.printf(
        Locale.ROOT,
        "%-20s %-10s gap < %.2f in %d of %d (median %.2g, worst %.2g); violation %.3g, of it %.2f"
            + " in the first half, grows as t^%.2f; declared in %d, at the end in %d%n",
        problem.name(),
        sampler,
        GAP,
        Arrays.stream(gaps).filter(gap -> gap < GAP).count(),
        seeds,
        Quantiles.median(gaps),
        Arrays.stream(gaps).max().orElseThrow(),
        Quantiles.mean(whole),
        Quantiles.mean(half) / Quantiles.mean(whole),
        Math.log(Quantiles.mean(whole) / Quantiles.mean(half)) / Math.log(2),
        Arrays.stream(runs).filter(run -> run.declared().isPresent()).count(),
        Arrays.stream(runs).filter(Run::infeasible).count());
  }

  private static void declared(ConstrainedProblem problem, String sampler, int trials, int seeds) {
    Run[] runs = runs(problem, sampler, trials, seeds);
    int[] first =
        Arrays.stream(runs).flatMapToInt(run -> run.declared().stream()).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-20s %-10s declared in %d of %d, by trial %s; at the end in %d%n",
        problem.name(),
        sampler,
        first.length,
        seeds,
        Arrays.toString(first),
        Arrays.stream(runs).filter(Run::infeasible).count());
  }
}
