package dev.cairn.samplers.beam;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.sampling.population.Individual;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Doubling beam search, for numbers from 0 up whose effect has one peak in the logarithm. All start
 * small; of the few best trials, each number is doubled in turn, which may bring a better trial
 * into the beam. What does not double is fixed before, one column after another, by trying its
 * values. When no doubling is left, steps up and down are halved in the logarithm, five times; then
 * trials are random, and a good one is a new start.
 *
 * <p>Trials in flight count as tried, so free workers go on to what comes next; for the beam they
 * do not count. Pruned and infeasible trials come after complete ones. Costs the trials times the
 * columns. Deterministic.
 *
 * <p>Source: Ye, Lin, Han, Xu, Liu, Liang, Ma, Zou and Ermon 2024, section 5.
 */
final class DoublingBeam implements Sampler {
  private static final int HALVINGS = 5;

  private final DoublingBeamOptions options;
  private final SearchSpace space;
  private final Plan plan;

  DoublingBeam(DoublingBeamOptions options, SearchSpace space) {
    this.options = options;
    this.space = space;
    this.plan = Plan.of(space, options);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Board board = new Board(view, options.beam());
    Optional<Suggestion> next =
        board.tried(plan.origin()) ? sweep(board) : found(plan.origin(), "the start");
    for (int halvings = 0; halvings <= HALVINGS && next.isEmpty(); halvings++) {
      next = step(board, halvings);
    }
    return next.isPresent() ? next : Optional.of(random(random));
  }

  private Suggestion random(RandomGenerator random) {
    return new Suggestion(space.sample(random), "random: every step has been tried");
  }

  private Optional<Suggestion> found(double[] point, String reason) {
    return Optional.of(new Suggestion(space.decode(point), reason));
  }

  /** The next value to try of the structure, the best of earlier columns kept. */
  private Optional<Suggestion> sweep(Board board) {
    double[] kept = plan.origin();
    for (Column column : plan.structure()) {
      double[] best = kept;
      for (double value : Plan.alternatives(column, options.sweep())) {
        double[] point = with(kept, column.index(), value);
        if (plan.active(kept, column.index())) {
          if (!board.tried(point)) {
            return found(point, "sweep of " + column.path());
          }
          best = better(board, best, point);
        }
      }
      kept = best;
    }
    return Optional.empty();
  }

  private static double[] better(Board board, double[] one, double[] other) {
    Optional<Individual> first = board.at(one);
    Optional<Individual> second = board.at(other);
    boolean change =
        second.isPresent()
            && (first.isEmpty() || Individual.BEST_FIRST.compare(second.get(), first.get()) < 0);
    return change ? other : one;
  }

  /** A step from the best of the beam that has one left. */
  private Optional<Suggestion> step(Board board, int halvings) {
    double part = Math.pow(0.5, halvings);
    double[] moves = halvings == 0 ? new double[] {1} : new double[] {part, -part};
    for (Individual member : board.best()) {
      double[] from = plan.completed(member.unit());
      for (Strength strength : plan.strengths()) {
        Optional<Suggestion> found = step(board, member, from, strength, moves);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Suggestion> step(
      Board board, Individual member, double[] from, Strength strength, double[] moves) {
    if (!plan.active(from, strength.column())) {
      return Optional.empty();
    }
    for (double move : moves) {
      double unit = strength.moved(from[strength.column()], move);
      double[] to = with(from, strength.column(), unit);
      if (!board.tried(to)) {
        return found(to, reason(strength, move, member));
      }
    }
    return Optional.empty();
  }

  private String reason(Strength strength, double move, Individual member) {
    return String.format(
        "%s times %.3f from trial %d",
        space.columns().get(strength.column()).path(),
        Math.pow(strength.factor(), move),
        member.trial().number());
  }

  private static double[] with(double[] point, int column, double value) {
    double[] changed = point.clone();
    changed[column] = value;
    return changed;
  }
}
