package dev.cairn.samplers.gp;

import dev.cairn.samplers.gp.config.Constraints;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.Believed;
import dev.cairn.samplers.gp.search.Cheapness;
import dev.cairn.samplers.gp.search.Feasibility;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.SobolNumbers;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.samplers.gp.search.Term;
import dev.cairn.samplers.gp.search.Utility;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Gaussian-process search. A process is fitted to each objective and constraint; of all
 * configurations the one is suggested from which most improvement is expected: over the best
 * expected value with one objective, in hypervolume with two to four, of a random Chebyshev
 * scalarisation with more.
 *
 * <p>The improvement counts as much as the configuration is likely to satisfy the constraints and
 * not to fail, and, while trials are few, as the user's priors say. Values of trials that still run
 * are drawn from the model, and the mean over the draws is maximised.
 *
 * <p>Handles every space; see {@link Encoding}. A suggestion costs the square of the trials times
 * the points looked at, and at times the cube for a fit; the trials in a model are bounded.
 * Deterministic. Source: Snoek, Larochelle and Adams 2012; the parts cite their own.
 */
final class Gp implements Sampler {
  private static final int INCUMBENTS = 5;
  private static final double FAILURE = 10; // the power of the probability not to fail
  private static final double DEVIATIONS = 3; // by which a constraint must be out of reach

  private final GpOptions options;
  private final Startup startup;
  private final Maximizer maximizer;
  private final Encoding encoding;
  private final Fitting fitting;
  private final List<OutputFold> objectives;
  private final List<OutputFold> constraints;
  private final OutputFold failure;
  private final OutputFold cost;
  private final int goals;

  Gp(GpOptions options, StudySpec spec) {
    this.options = options;
    this.goals = spec.goals().size();
    this.encoding = Encoding.of(spec);
    this.fitting = Fitting.of(encoding.metric(), options.inputWarping());
    Fitting noisy = options.noise().of(fitting);
    this.startup = SobolNumbers.startup(spec);
    this.maximizer = Maximizer.of(spec.space(), options.candidates(), options.starts());
    this.objectives =
        IntStream.range(0, spec.goals().size())
            .mapToObj(i -> fold(objective(i), options.warp().of(spec), noisy))
            .toList();
    this.constraints =
        IntStream.range(0, spec.constraints().size())
            .mapToObj(i -> fold(new Quantity.Constraint(i), Warp.SIGNED, noisy))
            .toList();
    this.failure = fold(new Quantity.Failure(), Warp.SIGNED, fitting);
    this.cost = fold(new Quantity.LogCost(), Warp.NONE, fitting);
  }

  private Quantity objective(int index) {
    return options.costWeight() > 0
        ? new Quantity.Traded(index, options.costWeight())
        : new Quantity.Objective(index);
  }

  private OutputFold fold(Quantity quantity, Warp warp, Fitting by) {
    return new OutputFold(
        encoding, quantity, warp, by, options.startup(), options.limit(), goals == 1);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    Optional<Objectives> known = known(view, random);
    if (known.isEmpty()) {
      return Optional.of(startup.suggest(view, random));
    }
    Utility utility = utility(known.get(), view, random);
    Maximizer.Maximum maximum =
        maximizer.maximum(
            utility, known.get().incumbents(incumbents(), random), new Novelty(view), random);
    return Optional.of(new Suggestion(maximum.row(), reason(known.get(), maximum.utility())));
  }

  /** The one of which, in full, most is expected. */
  @Override
  public int choose(StudyView view, List<Trial> paused, RandomGenerator random) {
    Optional<Objectives> known = known(view, random);
    if (known.isEmpty()) {
      return 0;
    }
    double[][] units = paused.stream().map(Trial::unit).toArray(double[][]::new);
    double[] utilities = utility(known.get(), view, random).at(units);
    return IntStream.range(0, units.length)
        .reduce(0, (best, i) -> utilities[i] > utilities[best] ? i : best);
  }

  /** The models of the objectives; empty while there are too few trials. */
  private Optional<Objectives> known(StudyView view, RandomGenerator random) {
    List<Model> models = new ArrayList<>();
    for (OutputFold fold : objectives) {
      Optional<Model> model = model(fold, view, random);
      if (model.isEmpty()) {
        return Optional.empty();
      }
      models.add(model.get());
    }
    return Optional.of(new Objectives(models));
  }

  private Utility utility(Objectives known, StudyView view, RandomGenerator random) {
    List<Term> terms = conditions(view, random);
    if (known.feasible()) {
      terms.add(known.improvement(view.asked(), fitting, random));
    }
    double power = options.priorTrials() / known.models().get(0).output().size();
    return Believed.of(new Sum(encoding, terms), encoding.space(), power);
  }

  private int incumbents() {
    return objectives.size() > 1 ? 2 * INCUMBENTS : INCUMBENTS;
  }

  @Override
  public Optional<Trial> recommend(StudyView view) {
    return objectives.size() > 1
        ? Optional.empty()
        : Model.ended(objectives.get(0), view).flatMap(Gp::best);
  }

  /** The trial of least expected value. */
  private static Optional<Trial> best(Model model) {
    return IntStream.range(0, model.ended())
        .boxed()
        .filter(row -> model.counts(row) && model.trial(row).number() >= 0)
        .filter(row -> model.trial(row).state() == State.COMPLETE)
        .min(Comparator.comparingDouble(row -> model.expected()[0][row]))
        .map(model::trial);
  }

  @Override
  public Optional<String> infeasible(StudyView view) {
    return new Constraints(encoding, maximizer, constraints).infeasible(view, DEVIATIONS);
  }

  private Optional<Model> model(OutputFold fold, StudyView view, RandomGenerator random) {
    return Model.of(fold, view, options.fantasies(), random);
  }

  /**
   * What an improvement is weighed by: the chances to be feasible and not to fail, and the cost.
   */
  private List<Term> conditions(StudyView view, RandomGenerator random) {
    List<Term> terms = new ArrayList<>();
    for (OutputFold fold : constraints) {
      model(fold, view, random).ifPresent(m -> terms.add(new Feasibility(m.process(), 1)));
    }
    model(failure, view, random).ifPresent(m -> terms.add(new Feasibility(m.process(), FAILURE)));
    double exponent = options.cost().exponent(view, options.startup());
    if (exponent > 0) {
      model(cost, view, random)
          .ifPresent(m -> terms.add(new Cheapness(m.process(), m.output().spread(), exponent)));
    }
    return terms;
  }

  private static String reason(Objectives known, double utility) {
    return String.format(
        Locale.ROOT,
        "log %s %.2f by a model of %d trials",
        known.feasible() ? "expected improvement" : "probability of feasibility",
        utility,
        known.models().get(0).output().size());
  }
}
