package dev.cairn.samplers.quantile;

import dev.cairn.math.boosting.ConformalQuantiles;
import dev.cairn.math.forest.Examples;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Search by conformalised quantile regression. Boosted trees predict several quantiles of the loss
 * at a point; pairs of them are widened or narrowed until they hold as many of the trials left out
 * as they should. Then, by Thompson sampling, each of many points, random or near one of the best
 * trials, draws one of its quantiles, and the point with the least is suggested.
 *
 * <p>It assumes no normal noise of one width, so it suits losses whose noise is uneven or skewed.
 * Of each trial the last loss counts, whatever the fidelity, on one scale; so it goes with
 * schedulers. Failed trials count as the worst. Parallel suggestions differ by their draws.
 *
 * <p>Costs about quantiles times rounds times (trials times columns + candidates), a few
 * milliseconds for 100 trials. Deterministic. One objective, no constraints; the best point is not
 * known to more digits than random points have.
 *
 * <p>Source: Salinas, Golebiowski, Klein, Seeger and Archambeau, Optimizing Hyperparameters with
 * Conformal Quantile Regression, 2023.
 */
final class Cqr implements Sampler {
  private final CqrOptions options;
  private final SearchSpace space;
  private final int[] categories;
  private final Startup startup = new Startup(new Uniform());

  Cqr(CqrOptions options, SearchSpace space) {
    this.options = options;
    this.space = space;
    this.categories =
        space.columns().stream()
            .mapToInt(c -> c.domain().ordered() ? 0 : (int) c.domain().levels())
            .toArray();
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    LastValues values = LastValues.of(view);
    if (values.size() < options.startup()) {
      return Optional.of(startup.suggest(view, random));
    }
    Examples examples = new Examples(values.rows(), values.losses(), categories);
    ConformalQuantiles model = ConformalQuantiles.fit(examples, options.model(), random);
    Candidates candidates = Candidates.of(space, values, options.nearby());
    return Optional.of(draw(view, candidates, model, random));
  }

  /** The point whose drawn quantile is least among those whose configuration is new. */
  private Suggestion draw(
      StudyView view, Candidates candidates, ConformalQuantiles model, RandomGenerator random) {
    Novelty novelty = new Novelty(view);
    double[] best = space.sample(random);
    double least = Double.POSITIVE_INFINITY;
    int drawn = 0;
    for (int i = 0; i < options.candidates(); i++) {
      double[] row = candidates.draw(random);
      int level = random.nextInt(model.levels());
      double quantile = model.predict(level, space.encode(row));
      if (quantile < least && novelty.accepts(row)) {
        best = row;
        least = quantile;
        drawn = level;
      }
    }
    double share = options.model().levels()[drawn];
    return new Suggestion(
        best,
        String.format(
            Locale.ROOT,
            "%.3g is the %.2f quantile, the least of %d draws",
            least,
            share,
            options.candidates()));
  }
}
