package dev.cairn.samplers.quantile;

import dev.cairn.sampling.Startup;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Random rows. */
record Uniform() implements Startup.Spread {
  @Override
  public double[] centre(StudyView view, RandomGenerator random) {
    double[] unit = new double[view.spec().space().size()];
    Arrays.fill(unit, 0.5);
    return view.spec().space().decode(unit);
  }

  @Override
  public Suggestion next(StudyView view, RandomGenerator random) {
    return new Suggestion(view.spec().space().sample(random), "startup: random");
  }
}
