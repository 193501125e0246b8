package dev.cairn.samplers.gp.config;

import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.SobolNumbers;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Constrained efficient global optimisation: of the points whose constraints' lower confidence
 * bounds are all at most 0, the one with the least lower bound of the objective (Xu et al. 2023,
 * algorithm 1). Where there are none, the point is tried whose optimistic violation is least, and
 * once that one is well known too, the constraints are declared infeasible; later trials may refute
 * it. What is done where the bounds teach nothing is said at {@link Step}.
 *
 * <p>Where trials fail is a constraint of its own, but judged by its probability and without
 * optimism, as a failure teaches little. Running trials make their surroundings less uncertain,
 * which keeps suggestions apart.
 *
 * <p>Handles every space; costs what {@code gp} costs. Deterministic.
 */
record Config(
    ConfigOptions options,
    Startup startup,
    Maximizer maximizer,
    Encoding encoding,
    OutputFold objective,
    Constraints constraints,
    Constraints failure)
    implements Sampler {
  private static final int INCUMBENTS = 5;

  static Config of(ConfigOptions options, StudySpec spec) {
    Encoding encoding = Encoding.of(spec.space());
    Maximizer maximizer = Maximizer.of(spec.space(), options.candidates(), options.starts());
    List<OutputFold> constraints =
        IntStream.range(0, spec.constraints().size())
            .mapToObj(i -> fold(options, encoding, new Quantity.Constraint(i), Warp.SIGNED))
            .toList();
    OutputFold failure = fold(options, encoding, new Quantity.Failure(), Warp.SIGNED);
    return new Config(
        options,
        SobolNumbers.startup(spec),
        maximizer,
        encoding,
        fold(options, encoding, new Quantity.Objective(0), options.warp()),
        new Constraints(encoding, maximizer, constraints),
        new Constraints(encoding, maximizer, List.of(failure)));
  }

  private static OutputFold fold(
      ConfigOptions options, Encoding encoding, Quantity quantity, Warp warp) {
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

  private Suggestion searched(Model known, StudyView view, RandomGenerator random) {
    Optional<Declaration> broken = constraints.broken(view, deviations(view));
    Step step =
        Step.of(
            hopes(known, view, random),
            broken.isEmpty(),
            deviations(view),
            view.asked() % 2 == 0,
            utility ->
                maximizer.maximum(
                    utility, known.incumbents(INCUMBENTS), new Novelty(view), random));
    String reason =
        broken.map(Declaration::reason).orElseGet(() -> reason(step, known.output().size()));
    return new Suggestion(step.row(), reason);
  }

  private Hopes hopes(Model known, StudyView view, RandomGenerator random) {
    return new Hopes(
        encoding,
        known.process(),
        constraints.processes(view, options.fantasies(), random),
        failure.processes(view, options.fantasies(), random));
  }

  private double deviations(StudyView view) {
    int columns = encoding.space().size();
    int trials = Math.max(1, view.finished().size());
    return options.confidence().deviations(options.deviations(), columns, trials);
  }

  private static String reason(Step step, int trials) {
    return String.format(
        Locale.ROOT,
        "least bound where %s, by %.1f deviations of a model of %d trials",
        step.rule(),
        step.deviations(),
        trials);
  }

  @Override
  public Optional<String> infeasible(StudyView view) {
    return constraints.infeasible(view, deviations(view));
  }
}
