package dev.cairn.samplers.forest;

import dev.cairn.math.forest.Examples;
import dev.cairn.math.forest.Forest;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Sequential model-based search with a random forest, in the manner of SMAC. After a few points
 * that fill the space, a forest of trees with random thresholds predicts the scaled loss; its mean
 * and its spread over the trees give the expected improvement over the best trial, and the point
 * where that is highest is suggested. Every so many'th trial may be random instead.
 *
 * <p>Conditional columns are missing where inactive, and trees split them only where they are
 * there; categories are split in any two parts. Each constraint has a forest of its own, and the
 * expected improvement is multiplied by the probability that all hold; until a trial is feasible,
 * the violation is what is improved. Several objectives are made one with weights drawn for each
 * suggestion. Failed trials count as the worst, trials that only reported as no better than the
 * median, and pending ones as what the forest predicts for them. A user's priors multiply the
 * improvement, fading with the trials.
 *
 * <p>Costs about trees times trials times columns times the logarithm of trials, and the steps of
 * the search. Deterministic. Smooth functions of many columns are better left to a Gaussian
 * process.
 *
 * <p>Sources: Hutter, Hoos and Leyton-Brown, Sequential Model-Based Optimization for General
 * Algorithm Configuration, 2011; Lindauer et al., SMAC3, 2022; the trees as in Geurts, Ernst and
 * Wehenkel, Extremely randomized trees, 2006.
 */
final class ForestSearch implements Sampler {
  private final ForestOptions options;
  private final Points points;
  private final Startup startup;

  ForestSearch(ForestOptions options, StudySpec spec) {
    this.options = options;
    this.points = Points.of(spec.space());
    this.startup = new Startup(SobolPoints.of(spec));
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    SearchSpace space = points.space();
    int next = view.asked();
    Memory memory = Memory.of(view);
    int known = Math.max(next, memory.valued());
    if (memory.valued() < 2 || known < options.startup(space.size())) {
      return Optional.of(startup.suggest(view, random));
    }
    if (options.interleave() > 0 && next % options.interleave() == options.interleave() - 1) {
      String reason = "random: every " + options.interleave() + "th trial is";
      return Optional.of(new Suggestion(space.sample(random), reason));
    }
    return Optional.of(improve(view, memory, random));
  }

  private Suggestion improve(StudyView view, Memory memory, RandomGenerator random) {
    Target target = Target.of(memory, options.scaling(), random);
    Utility utility = utility(memory, target, random);
    Maximizer maximizer = new Maximizer(points, utility, new Novelty(view), random);
    Maximizer.Scored found =
        maximizer.maximize(target.leaders(memory, options.searches()), options);
    String reason =
        String.format(
            Locale.ROOT,
            "log improvement %.2f by a forest on %d trials%s",
            found.utility(),
            memory.size(),
            target.note());
    return new Suggestion(points.space().decode(found.point()), reason);
  }

  private Utility utility(Memory memory, Target target, RandomGenerator random) {
    Examples examples = new Examples(memory.rows(), target.values(), points.categories());
    Forest forest = fit(examples, random);
    if (!memory.silent().isEmpty()) {
      forest = fit(believed(examples, forest, memory.silent()), random);
    }
    List<Forest> limits = new ArrayList<>();
    if (target.constrained()) {
      for (Examples limit : memory.limits().examples(memory.rows(), points.categories())) {
        limits.add(fit(limit, random));
      }
    }
    Beliefs beliefs = Beliefs.of(points.space(), memory.size());
    return new Utility(forest, options.scaling(), target.best(), limits, beliefs);
  }

  private Forest fit(Examples examples, RandomGenerator random) {
    return Forest.fit(examples, options.forest(examples.size()), random);
  }

  /** The examples and the pending trials with what a forest predicts for them. */
  private static Examples believed(Examples examples, Forest forest, List<Trial> pending) {
    int size = examples.size();
    double[][] rows = Arrays.copyOf(examples.rows(), size + pending.size());
    double[] values = Arrays.copyOf(examples.values(), rows.length);
    for (int i = size; i < rows.length; i++) {
      rows[i] = pending.get(i - size).unit();
      values[i] = forest.mean(rows[i]);
    }
    return new Examples(rows, values, examples.categories());
  }
}
