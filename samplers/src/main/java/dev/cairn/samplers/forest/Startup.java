package dev.cairn.samplers.forest;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where to look while too little is known for a forest. */
record Startup(SearchSpace space, Sobol sobol) {
  static Startup of(StudySpec spec) {
    return new Startup(spec.space(), Sobol.scrambled(spec.space().size(), spec.seed()));
  }

  /**
   * The defaults or else the centre first, then scrambled Sobol points, drawn towards priors; where
   * a point has been tried, a random one.
   */
  Suggestion suggest(StudyView view, RandomGenerator random) {
    int trial = view.asked();
    boolean first = trial == 0 && view.finished().isEmpty();
    Optional<double[]> defaults = first ? space.defaults() : Optional.empty();
    if (defaults.isPresent()) {
      return new Suggestion(defaults.get(), "startup: the defaults");
    }
    double[] unit = sobol.point(trial);
    if (first) {
      Arrays.fill(unit, 0.5);
    }
    Beliefs.of(space, 1).shape(unit);
    double[] row = space.decode(unit);
    if (!new Novelty(view).accepts(row)) {
      return new Suggestion(space.sample(random), "startup: random");
    }
    String reason = first ? "startup: the centre of the space" : "startup: Sobol point " + trial;
    return new Suggestion(row, reason);
  }
}
