package dev.cairn.samplers.forest;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.Optional;

/** Where to look while too little is known for a forest. */
record Startup(SearchSpace space, Sobol sobol) {
  static Startup of(StudySpec spec) {
    return new Startup(spec.space(), Sobol.scrambled(spec.space().size(), spec.seed()));
  }

  /** The defaults or else the centre first, then scrambled Sobol points, drawn towards priors. */
  Suggestion suggest(StudyView view) {
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
    String reason = first ? "startup: the centre of the space" : "startup: Sobol point " + trial;
    return new Suggestion(space.decode(unit), reason);
  }
}
