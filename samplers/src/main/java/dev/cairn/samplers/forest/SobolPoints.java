package dev.cairn.samplers.forest;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Novelty;
import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Scrambled Sobol points, drawn towards priors; where a point has been tried, a random one. */
record SobolPoints(Sobol sobol, Beliefs beliefs) implements Startup.Spread {
  static SobolPoints of(StudySpec spec) {
    Sobol sobol = Sobol.scrambled(spec.space().size(), spec.seed());
    return new SobolPoints(sobol, Beliefs.of(spec.space(), 1));
  }

  @Override
  public double[] centre(StudyView view, RandomGenerator random) {
    double[] unit = new double[view.spec().space().size()];
    Arrays.fill(unit, 0.5);
    return row(view, unit);
  }

  @Override
  public Suggestion next(StudyView view, RandomGenerator random) {
    int trial = view.asked();
    double[] row = row(view, sobol.point(trial));
    return new Novelty(view).accepts(row)
        ? new Suggestion(row, "startup: Sobol point " + trial)
        : new Suggestion(view.spec().space().sample(random), "startup: random");
  }

  private double[] row(StudyView view, double[] unit) {
    beliefs.shape(unit);
    return view.spec().space().decode(unit);
  }
}
