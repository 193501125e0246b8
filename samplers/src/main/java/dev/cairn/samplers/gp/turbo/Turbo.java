package dev.cairn.samplers.gp.turbo;

import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.SobolNumbers;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Trust-region search (TuRBO-1): a model of the trials around the best one suggests within a box
 * around it, which grows after successes, shrinks after failures, and once it is tiny gives way to
 * a search that starts anew. Feasible trials are better than others (SCBO). A running trial counts
 * when it ends, so that no worker waits.
 */
record Turbo(
    TurboOptions options,
    Encoding encoding,
    Startup startup,
    Maximizer maximizer,
    Surroundings surroundings,
    RegionFold fold)
    implements Sampler {

  static Turbo of(TurboOptions options, StudySpec spec) {
    Encoding encoding = Encoding.of(spec.space());
    List<Quantity> quantities = new ArrayList<>();
    quantities.add(new Quantity.Objective(0));
    for (int i = 0; i < spec.constraints().size(); i++) {
      quantities.add(new Quantity.Constraint(i));
    }
    quantities.add(new Quantity.Failure());
    Surroundings surroundings =
        new Surroundings(
            encoding,
            List.copyOf(quantities),
            options.warp(),
            Fitting.of(encoding.metric(), Fitting.NEVER),
            options.limit());
    return new Turbo(
        options,
        encoding,
        SobolNumbers.startup(spec),
        Maximizer.of(spec.space(), 1, options.starts()),
        surroundings,
        new RegionFold(options, surroundings));
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Region region = view.state(fold);
    if (!region.modelled()) {
      return Optional.of(startup.suggest(view, random));
    }
    Neighbourhood box = Neighbourhood.of(encoding, region);
    List<double[]> candidates = box.candidates(options.candidates(), options.changes(), random);
    double[][] pending = Model.pending(encoding, view);
    Novelty novelty = new Novelty(view);
    Models models = Models.of(surroundings, region, pending, options.fantasies(), random);
    double[] row =
        options.choice() == TurboOptions.Choice.THOMPSON
            ? new Thompson(encoding, models).best(candidates, novelty, random)
            : climbed(models, candidates, box, novelty, random);
    String reason =
        String.format(
            Locale.ROOT,
            "region of side %.3g around trial %d",
            region.length(),
            region.best().number());
    return Optional.of(new Suggestion(row, reason));
  }

  private double[] climbed(
      Models models,
      List<double[]> candidates,
      Neighbourhood box,
      Novelty novelty,
      RandomGenerator random) {
    Sum utility = new Sum(encoding, models.terms());
    return maximizer.maximum(utility, candidates, box.bounds(), novelty, random).row();
  }
}
