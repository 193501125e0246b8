package dev.cairn.samplers.cma;

import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The covariance matrix adaptation evolution strategy. Suggestions are drawn from a normal
 * distribution over the ordered columns and a categorical one over the others; every lambda trials
 * that end, whoever drew them, are ranked and the distribution moves to the better half.
 *
 * <p>A discrete column's distribution never gets narrower than a margin (Hamano et al. 2022);
 * probabilities of categories follow the natural gradient (CatCMA, Hamano et al. 2024). Inactive
 * columns teach nothing. Trials before the first one drawn, be it its own random ones, other
 * samplers' or imported, are where the first distribution is laid (Nomura et al. 2021). A run that
 * has converged is followed by another. Infeasible trials rank by violation after feasible ones,
 * failed ones last.
 *
 * <p>A suggestion costs the square of the columns, a generation their cube. Deterministic.
 *
 * <p>Source: Hansen, The CMA Evolution Strategy: A Tutorial, 2016.
 */
final class CmaEs implements Sampler {
  static final String ID = "cma-es";
  private static final String DREW = ID + ": drew";

  private final CmaEsOptions options;
  private final Learning learning;

  CmaEs(CmaEsOptions options, StudySpec spec) {
    this.options = options;
    this.learning = new Learning(new Layout(spec.space()), options, spec.seed());
  }

  /** Whether the trial was drawn from a distribution of this sampler. */
  static boolean drew(Trial trial) {
    return trial.lineage().reason().startsWith(DREW);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    int begun = view.finished().size() + view.pending().size();
    return Optional.of(begun < options.startup() ? startup(view, random) : drawn(view, random));
  }

  private Suggestion startup(StudyView view, RandomGenerator random) {
    Layout layout = learning.layout();
    if (view.asked() == 0) {
      double[] center = new Beginning(layout, options).center();
      int[] first = new int[layout.categories().size()];
      double[] within = new double[first.length];
      double[] row = layout.space().defaults().orElseGet(() -> layout.row(center, first, within));
      return new Suggestion(row, ID + ": the defaults or the centre");
    }
    return new Suggestion(layout.space().sample(random), ID + ": at random");
  }

  private Suggestion drawn(StudyView view, RandomGenerator random) {
    Progress progress = view.state(learning);
    Run run = progress.run(learning);
    String reason =
        String.format(
            Locale.ROOT,
            "%s from generation %d of run %d, step size %.2g",
            DREW,
            run.generation(),
            progress.restarts().count() + 1,
            run.distribution().sigma());
    return new Suggestion(run.distribution().row(learning.layout(), random), reason);
  }
}
