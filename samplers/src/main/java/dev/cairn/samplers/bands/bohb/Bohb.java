package dev.cairn.samplers.bands.bohb;

import dev.cairn.samplers.bands.Standings;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The model of BOHB. On the largest fidelity that enough trials came to, a kernel density l is laid
 * over the good ones and another, g, over the bad ones; of some draws around good ones that is
 * suggested where l/g is largest. A share of the trials is random, and all are while no fidelity
 * has enough.
 *
 * <p>A trial counts at each fidelity that it stood at, at the full one by its result; one that
 * failed is a bad one where it was to run to. Infeasible ones are worse than feasible ones, by
 * violation. Pending trials do not count until they report.
 *
 * <p>Costs samples times columns times trials of the fidelity, of which a thousand on each side are
 * kernels. Deterministic. One objective. Fidelities should be the same for all trials, as rungs
 * are.
 *
 * <p>Source: Falkner, Klein and Hutter 2018, algorithm 2.
 */
final class Bohb implements Sampler {
  private final BohbOptions options;
  private final SearchSpace space;

  Bohb(BohbOptions options, SearchSpace space) {
    this.options = options;
    this.space = space;
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    if (view.asked() == 0 && view.finished().isEmpty()) {
      return Optional.of(
          space
              .defaults()
              .map(row -> new Suggestion(row, "the defaults"))
              .orElseGet(() -> random("the first", random)));
    }
    if (random.nextDouble() < options.randomShare()) {
      return Optional.of(random("one of the share that is", random));
    }
    return Optional.of(
        Sides.of(Standings.of(view), space, options, random)
            .flatMap(sides -> best(sides, new Novelty(view), random))
            .orElseGet(() -> random("no model yet, or nothing new by it", random)));
  }

  private Suggestion random(String why, RandomGenerator random) {
    return new Suggestion(space.sample(random), "random: " + why);
  }

  private Optional<Suggestion> best(Sides sides, Novelty novelty, RandomGenerator random) {
    double highest = Double.NEGATIVE_INFINITY;
    double[] best = {};
    for (int i = 0; i < options.samples(); i++) {
      double[] point = sides.good().draw(options.bandwidthFactor(), random);
      double ratio = sides.ratio(point);
      if (ratio > highest && novelty.acceptsPoint(point)) {
        highest = ratio;
        best = point;
      }
    }
    return best.length == 0
        ? Optional.empty()
        : Optional.of(new Suggestion(space.decode(best), reason(sides, highest)));
  }

  private static String reason(Sides sides, double ratio) {
    return String.format(
        Locale.ROOT, "log l/g %.2f from %d trials at %s", ratio, sides.trials(), where(sides.at()));
  }

  private static String where(double at) {
    return Double.isNaN(at) ? "their end" : "fidelity " + at;
  }
}
