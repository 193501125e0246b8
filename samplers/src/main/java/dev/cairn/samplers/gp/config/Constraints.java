package dev.cairn.samplers.gp.config;

import dev.cairn.math.gp.GaussianProcess;
import dev.cairn.math.gp.Prediction;
import dev.cairn.random.Stream;
import dev.cairn.samplers.gp.model.Encoding;
import dev.cairn.samplers.gp.model.Model;
import dev.cairn.samplers.gp.model.OutputFold;
import dev.cairn.samplers.gp.model.Warp;
import dev.cairn.samplers.gp.search.Maximizer;
import dev.cairn.samplers.gp.search.Sum;
import dev.cairn.sampling.Novelty;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The constraints of a study, in their order, and what is believed of them. */
public record Constraints(Encoding encoding, Maximizer maximizer, List<OutputFold> folds) {
  private static final int INCUMBENTS = 5;
  private static final double NEGLIGIBLE = 1e-6;

  /** Of those that were modelled; the values of running trials are drawn. */
  List<GaussianProcess> processes(StudyView view, int draws, RandomGenerator random) {
    return folds.stream()
        .flatMap(fold -> Model.of(fold, view, draws, random).stream())
        .map(Model::process)
        .toList();
  }

  /**
   * That no point satisfies all lower bounds, running trials left aside; never while some trial was
   * feasible. The search is seeded by the view.
   */
  Optional<Declaration> broken(StudyView view, double deviations) {
    boolean modelled = folds.stream().anyMatch(fold -> view.state(fold).gram() != null);
    if (!modelled || satisfied(view)) {
      return Optional.empty();
    }
    Stream random = Stream.of(view.spec().seed(), view.finished().size());
    StudyView ended =
        new StudyView(view.spec(), view.version(), view.asked(), view.finished(), List.of());
    List<Optimism> optimism =
        processes(ended, 1, random).stream().map(p -> new Optimism(p, deviations)).toList();
    Maximizer.Maximum least =
        maximizer.maximum(
            new Sum(encoding, List.of(new Violation(optimism, 1))),
            nearest(view),
            new Novelty(StudyView.empty(view.spec())),
            random);
    return least.utility() >= -NEGLIGIBLE
        ? Optional.empty()
        : Optional.of(declaration(view, deviations, least.row()));
  }

  /** Why the constraints are declared infeasible, if they are. */
  public Optional<String> infeasible(StudyView view, double deviations) {
    return broken(view, deviations).filter(Declaration::sure).map(Declaration::text);
  }

  private static boolean satisfied(StudyView view) {
    for (Trial trial : view.finished()) {
      if (trial.state() == State.COMPLETE && trial.feasible()) {
        return true;
      }
    }
    return false;
  }

  /** Unit rows of the trials that violated least. */
  private static List<double[]> nearest(StudyView view) {
    List<Trial> complete = new ArrayList<>();
    for (Trial trial : view.finished()) {
      if (trial.state() == State.COMPLETE) {
        complete.add(trial);
      }
    }
    return complete.stream()
        .sorted(Comparator.comparingDouble(Trial::violation))
        .limit(INCUMBENTS)
        .map(Trial::unit)
        .toList();
  }

  private Declaration declaration(StudyView view, double deviations, double[] row) {
    double[] features = encoding.features(encoding.space().encode(row));
    List<Declaration.Breach> breaches = new ArrayList<>();
    int trials = 0;
    for (int i = 0; i < folds.size(); i++) {
      var output = view.state(folds.get(i));
      if (output.gram() == null) {
        continue;
      }
      Prediction prediction = output.process(Warp.SIGNED).predict(features);
      double expected = prediction.means()[0];
      double bound = expected - deviations * prediction.deviation();
      trials = output.size();
      if (bound > 0) {
        double[] values = output.allValues();
        breaches.add(
            new Declaration.Breach(
                view.spec().constraints().get(i),
                Warp.unsigned(expected, values),
                Warp.unsigned(bound, values),
                output.spread()));
      }
    }
    return new Declaration(breaches, deviations, trials);
  }
}
