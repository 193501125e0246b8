package dev.cairn.samplers.gp.mace;

import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.Feasibility;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.SobolNumbers;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.samplers.gp.search.Term;
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
import java.util.stream.IntStream;

/**
 * A multi-objective acquisition ensemble: expected improvement, probability of improvement and
 * confidence bound are weighed at random for each suggestion, which is so drawn from the (convex
 * part of the) front of the three. Workers that ask at the same time search by different weights.
 */
record Mace(
    MaceOptions options,
    Encoding encoding,
    Startup startup,
    Maximizer maximizer,
    OutputFold objective,
    List<OutputFold> constraints)
    implements Sampler {
  private static final int INCUMBENTS = 5;

  static Mace of(MaceOptions options, StudySpec spec) {
    Encoding encoding = Encoding.of(spec.space());
    List<OutputFold> constraints =
        IntStream.range(0, spec.constraints().size())
            .mapToObj(i -> fold(options, encoding, new Quantity.Constraint(i), Warp.SIGNED))
            .toList();
    return new Mace(
        options,
        encoding,
        SobolNumbers.startup(spec),
        Maximizer.of(spec.space(), options.candidates(), options.starts()),
        fold(options, encoding, new Quantity.Objective(0), options.warp()),
        constraints);
  }

  private static OutputFold fold(
      MaceOptions options, Encoding encoding, Quantity quantity, Warp warp) {
    Fitting fitting = Fitting.of(encoding.metric(), Fitting.NEVER);
    return new OutputFold(
        encoding, quantity, warp, fitting, options.startup(), options.limit(), true);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    return Model.of(objective, view, options.fantasies(), random)
        .map(model -> searched(model, view, random))
        .or(() -> Optional.of(startup.suggest(view, random)));
  }

  private Suggestion searched(Model model, StudyView view, RandomGenerator random) {
    Weights weights = Weights.draw(random);
    double[] best = model.best();
    List<Term> terms = new ArrayList<>();
    if (Double.isFinite(best[0])) {
      double kappa = Ensemble.kappa(model.output().size(), encoding.space().size());
      terms.add(new Ensemble(model.process(), best, kappa, weights));
    }
    for (OutputFold fold : constraints) {
      Model.of(fold, view, options.fantasies(), random)
          .ifPresent(constraint -> terms.add(new Feasibility(constraint.process(), 1)));
    }
    Maximizer.Maximum maximum =
        maximizer.maximum(
            new Sum(encoding, terms), model.incumbents(INCUMBENTS), new Novelty(view), random);
    return new Suggestion(maximum.row(), reason(model, weights));
  }

  private static String reason(Model model, Weights weights) {
    return String.format(
        Locale.ROOT,
        "expected improvement %.2f, probability of improvement %.2f, confidence bound %.2f"
            + " by a model of %d trials",
        weights.improvement(),
        weights.probability(),
        weights.optimism(),
        model.output().size());
  }
}
