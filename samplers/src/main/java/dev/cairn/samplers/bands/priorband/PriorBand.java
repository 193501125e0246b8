package dev.cairn.samplers.bands.priorband;

import dev.cairn.samplers.bands.Stand;
import dev.cairn.samplers.bands.Standings;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An ensemble that trusts the user's priors, and what was found, the more the further a trial is to
 * run. It draws at random, from the priors, or changes some columns of the best trial. Random draws
 * are as likely as 1 to eta^r at rung r. The rest is the priors', until a bracket of successive
 * halving has been spent, some trial is complete and some fidelity has eta trials; then they share
 * it with the best trial, by how dense each of them is at the leaders of the highest such fidelity.
 *
 * <p>So priors that mislead lose their weight. Without priors it is random search that comes to
 * search around the best.
 *
 * <p>Costs sorting the trials of a fidelity. Deterministic. One objective; infeasible and failed
 * trials are never the best.
 *
 * <p>Source: Mallik et al. 2023, algorithm 1.
 */
final class PriorBand implements Sampler {
  private final PriorBandOptions options;
  private final SearchSpace space;
  private final Fidelity fidelity;
  private final Belief said;

  PriorBand(PriorBandOptions options, SearchSpace space, Fidelity fidelity) {
    this.options = options;
    this.space = space;
    this.fidelity = fidelity;
    this.said = Belief.said(space);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Weights weights = Weights.of(options.eta(), rung(view.until()));
    Standings standings = Standings.of(view);
    Optional<Stand> best =
        standings.best().filter(stand -> stand.violation() == 0 && begun(view, standings));
    Belief around =
        best.map(stand -> Belief.around(space, stand.trial().unit(), options.spread()))
            .orElse(said);
    Weights shared = best.isPresent() ? weights.shared(said, around, leaders(standings)) : weights;
    double chance = random.nextDouble();
    if (chance < shared.random()) {
      return suggestion(space.sample(random), "random", shared);
    }
    return best.isEmpty() || chance < shared.random() + shared.said()
        ? suggestion(space.decode(said.draw(random)), "from the priors", shared)
        : suggestion(changed(best.get(), around, random), "around the best", shared);
  }

  private static Optional<Suggestion> suggestion(double[] row, String source, Weights weights) {
    String reason =
        String.format(
            Locale.ROOT,
            "%s, at odds of %.2f random, %.2f priors and %.2f best",
            source,
            weights.random(),
            weights.said(),
            weights.best());
    return Optional.of(new Suggestion(row, reason));
  }

  /** How often the least fidelity grows by eta up to this one. */
  private int rung(double until) {
    return Double.isNaN(until)
        ? 0
        : (int) Math.max(0, Math.round(Math.log(until / fidelity.low()) / Math.log(options.eta())));
  }

  private int eta() {
    return (int) Math.ceil(options.eta());
  }

  private boolean begun(StudyView view, Standings standings) {
    return standings.levels().containsKey(0)
        && standings.highest(eta()).isPresent()
        && view.evaluations() >= bracket();
  }

  /** What a bracket of successive halving costs, in full evaluations. */
  private double bracket() {
    int top = rung(fidelity.high());
    double cost = 1; // the last trial's
    for (int r = 0; r < top; r++) {
      double further = Math.pow(options.eta(), r - (double) top);
      double trials = Math.pow(options.eta(), (double) top - r);
      cost += (trials - trials / options.eta()) * further; // those that end here
    }
    return cost;
  }

  private List<Stand> leaders(Standings standings) {
    List<Stand> sorted = standings.sorted(standings.highest(eta()).orElseThrow());
    return sorted.subList(0, Math.max(1, (int) (sorted.size() / options.eta())));
  }

  private double[] changed(Stand best, Belief around, RandomGenerator random) {
    double[] unit = best.trial().unit().clone();
    double[] drawn = around.draw(random);
    for (Column column : space.columns()) {
      int j = column.index();
      unit[j] =
          Double.isNaN(unit[j]) || random.nextDouble() < options.mutation() ? drawn[j] : unit[j];
    }
    return space.decode(unit);
  }
}
