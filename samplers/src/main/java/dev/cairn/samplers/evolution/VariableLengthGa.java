package dev.cairn.samplers.evolution;

import dev.cairn.samplers.evolution.Growth.Phase;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.FirstPoints;
import dev.cairn.sampling.population.Individual;
import dev.cairn.sampling.population.Step;
import dev.cairn.sampling.population.Variation;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A genetic algorithm whose genomes grow: it searches short lists first, and when a length brings
 * nothing better any more, the best lists are extended by one random element and the search goes on
 * from there. Within a length, children take the first elements of one parent and the rest of
 * another, and mutate.
 *
 * <p>There are no generations: the worst of a length makes room for the new, and a free worker
 * never waits for a length to end. Infeasible trials come after pruned ones, and those after
 * complete ones; failed ones only count. Costs the columns and the population. Deterministic. The
 * list must be one that every configuration has.
 *
 * <p>Source: Xiao, Yan, Basodi, Ji and Pan 2020.
 */
final class VariableLengthGa implements Sampler {
  private final VariableLengthOptions options;
  private final SearchSpace space;
  private final Blocks blocks;
  private final Growth fold;
  private final Variation variation;
  private final Step step;

  VariableLengthGa(VariableLengthOptions options, StudySpec spec) {
    this.options = options;
    this.space = spec.space();
    this.blocks = Blocks.of(space, options.list());
    this.fold = new Growth(options, blocks);
    this.variation = new Variation(space);
    this.step = new GaussianStep(options.step());
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Phase phase = view.state(fold);
    int begun = phase.trials() + running(view, phase.length());
    boolean few = phase.members().size() < 2;
    if (phase.before().isEmpty() && (few || !phase.over() && begun < options.population())) {
      return Optional.of(first(view, phase, random));
    }
    return Optional.of(
        !phase.over() && (few || begun < options.population())
            ? extended(phase, begun, random)
            : child(phase, random));
  }

  private int running(StudyView view, int length) {
    return (int)
        view.pending().stream()
            .filter(trial -> trial.suggested() && blocks.lengthOf(trial) == length)
            .count();
  }

  private Suggestion first(StudyView view, Phase phase, RandomGenerator random) {
    double[] row = new FirstPoints(options.population()).next(view, random).row();
    double[] point = variation.complete(space.encode(row), random);
    blocks.resize(point, phase.length());
    return new Suggestion(space.decode(point), "first points of length " + phase.length());
  }

  /** Each elite in turn, with one random element more. */
  private Suggestion extended(Phase phase, int begun, RandomGenerator random) {
    List<Individual> before = phase.before();
    Individual parent = before.get(begun % Math.min(before.size(), options.elites()));
    double[] point = variation.complete(parent.unit(), random);
    blocks.randomize(point, phase.length() - 1, random);
    blocks.resize(point, phase.length());
    String reason = "trial " + parent.trial().number() + " grown to length " + phase.length();
    return new Suggestion(space.decode(point), reason);
  }

  private Suggestion child(Phase phase, RandomGenerator random) {
    Individual first = parent(phase.members(), random);
    Individual second = parent(phase.members(), random);
    int length = blocks.lengthOf(first.trial());
    int cut = length < 2 ? 1 : 1 + random.nextInt(length - 1);
    double[] child =
        variation.splice(
            first.unit(), second.unit(), column -> ofFirst(column, cut, random), random);
    blocks.resize(child, length);
    double mean = Math.max(1, options.mutation() * active(first.unit()));
    variation.mutate(child, mean, step, random);
    if (!phase.over()) {
      blocks.resize(child, length);
    }
    String reason =
        String.format(
            "child of trials %d and %d, of length %d",
            first.trial().number(), second.trial().number(), length);
    return new Suggestion(space.decode(child), reason);
  }

  private boolean ofFirst(int column, int cut, RandomGenerator random) {
    int element = blocks.element(column);
    return element < 0 ? random.nextBoolean() : element < cut;
  }

  private static int active(double[] unit) {
    int active = 0;
    for (double each : unit) {
      active += Double.isNaN(each) ? 0 : 1;
    }
    return active;
  }

  private Individual parent(List<Individual> members, RandomGenerator random) {
    int best = random.nextInt(members.size());
    for (int i = 1; i < options.tournament(); i++) {
      best = Math.min(best, random.nextInt(members.size()));
    }
    return members.get(best);
  }
}
