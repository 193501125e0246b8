package dev.cairn.samplers.gp.carbs;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Fitting;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.Output;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Quantity;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Cost-aware search around the Pareto front of performance and cost (CARBS): of random steps from
 * the trials of the front, the one is suggested that is expected to improve most on what the front
 * reaches at its expected cost.
 *
 * @param costs the fold of the logarithm of the costs
 * @param failures the fold of whether trials fail
 */
record Carbs(
    CarbsOptions options,
    Encoding encoding,
    Locality locality,
    OutputFold objective,
    OutputFold costs,
    OutputFold failures)
    implements Sampler {

  static Carbs of(CarbsOptions options, StudySpec spec) {
    Encoding encoding = Encoding.of(spec.space());
    return new Carbs(
        options,
        encoding,
        Locality.of(spec.space(), options.radius()),
        fold(options, encoding, new Quantity.Objective(0), options.warp()),
        fold(options, encoding, new Quantity.LogCost(), Warp.NONE),
        fold(options, encoding, new Quantity.Failure(), Warp.SIGNED));
  }

  private static OutputFold fold(
      CarbsOptions options, Encoding encoding, Quantity quantity, Warp warp) {
    Fitting fitting = Fitting.of(encoding.metric(), Fitting.NEVER);
    return new OutputFold(
        encoding, quantity, warp, fitting, options.startup(), options.limit(), true);
  }

  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    List<Place> places = Place.of(view.finished());
    int successes = places.stream().mapToInt(Place::size).sum();
    if (successes < options.startup() || view.state(objective).gram() == null) {
      double[] unit = locality.near(locality.centre(), random);
      return Optional.of(
          new Suggestion(encoding.space().decode(unit), "startup: near the defaults or centre"));
    }
    if (view.spec().policy().duplicates() && due(view, places, successes)) {
      return Optional.of(again(view, places));
    }
    return Optional.of(searched(view, places, random));
  }

  private boolean due(StudyView view, List<Place> places, int successes) {
    int again = successes - places.size();
    for (Trial trial : view.pending()) {
      again += trial.suggested() && tried(places, trial) ? 1 : 0;
    }
    return options.resample() > 0 && successes > (again + 1) * options.resample();
  }

  private static boolean tried(List<Place> places, Trial pending) {
    return places.stream().anyMatch(place -> Arrays.equals(place.unit(), pending.unit()));
  }

  /** The cheapest place of the front among those with fewest trials, running ones included. */
  private Suggestion again(StudyView view, List<Place> places) {
    Place fewest =
        Front.of(places, options.cheap(), false).places().stream()
            .min(Comparator.comparingInt(place -> trials(place, view)))
            .orElseThrow();
    return new Suggestion(
        encoding.space().decode(fewest.unit()),
        "again: trial " + fewest.trials().get(0).number() + " of the front");
  }

  private static int trials(Place place, StudyView view) {
    int running = 0;
    for (Trial trial : view.pending()) {
      running += trial.suggested() && Arrays.equals(place.unit(), trial.unit()) ? 1 : 0;
    }
    return place.size() + running;
  }

  private Suggestion searched(StudyView view, List<Place> places, RandomGenerator random) {
    Front front = Front.of(places, options.cheap(), true);
    Model model = Model.of(objective, view, 1, random).orElseThrow();
    FrontModel reached = reached(front, model.output());
    double highest =
        options.dearest() > 0
            ? Math.min(front.most(), StrictMath.log(options.dearest()))
            : front.most();
    double target = front.least() + random.nextDouble() * (highest - front.least());
    Judge judge =
        new Judge(
            options,
            encoding,
            model.process(),
            CostModel.of(view.state(costs)),
            failing(view),
            reached,
            reached.at(target));
    List<double[]> centres = front.units();
    double[][] units = new double[options.candidates() * encoding.space().size()][];
    for (int i = 0; i < units.length; i++) {
      units[i] = locality.near(centres.get(random.nextInt(centres.size())), random);
    }
    int best = judge.best(units, unit -> locality.logDensity(unit, centres), new Novelty(view));
    String reason =
        String.format(
            Locale.ROOT,
            "near one of %d trials of the front, aiming at a cost of %.3g",
            centres.size(),
            StrictMath.exp(target));
    return new Suggestion(encoding.space().decode(units[best]), reason);
  }

  /** The process of failures, where some trials failed. */
  private Optional<GaussianProcess> failing(StudyView view) {
    Output output = view.state(failures);
    return output.gram() == null ? Optional.empty() : Optional.of(output.process(failures.warp()));
  }

  private FrontModel reached(Front front, Output output) {
    double[] warped = options.warp().apply(output.allValues());
    Map<Integer, Double> byNumber = new HashMap<>();
    for (int i = 0; i < warped.length; i++) {
      byNumber.put(output.trials().get(i).number(), warped[i]);
    }
    double[] logCosts =
        front.places().stream().flatMapToDouble(place -> Arrays.stream(place.logCosts())).toArray();
    double[] values =
        front.places().stream()
            .flatMap(place -> place.trials().stream())
            .mapToDouble(trial -> byNumber.getOrDefault(trial.number(), Double.NaN))
            .toArray();
    return FrontModel.of(logCosts, values);
  }
}
