package dev.cairn.samplers.tpe;

import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where to look while too little is known for a density. */
record Startup(Layout layout) {
  /**
   * The defaults or else the centre of the space for the very first trial, and points drawn from
   * the parameters' priors for the others.
   */
  Suggestion suggest(StudyView view, RandomGenerator random) {
    SearchSpace space = layout.space();
    if (view.asked() > 0 || !view.finished().isEmpty()) {
      return new Suggestion(space.decode(drawn(random)), "startup: random");
    }
    Optional<double[]> defaults = space.defaults();
    return defaults.isPresent()
        ? new Suggestion(defaults.get(), "startup: the defaults")
        : new Suggestion(space.decode(center(random)), "startup: the centre of the space");
  }

  /** The mean of every prior; categories have no middle and are drawn. */
  private double[] center(RandomGenerator random) {
    double[] unit = new double[layout.axes().length];
    for (int i = 0; i < unit.length; i++) {
      Axis axis = layout.axes()[i];
      unit[i] = axis.ordered() ? axis.prior().mean() : random.nextDouble();
    }
    return unit;
  }

  private double[] drawn(RandomGenerator random) {
    double[] unit = new double[layout.axes().length];
    for (int i = 0; i < unit.length; i++) {
      Column column = layout.space().columns().get(i);
      unit[i] =
          column.prior().isPresent()
              ? drawn(layout.axes()[i].prior(), random)
              : random.nextDouble();
    }
    return unit;
  }

  private static double drawn(Prior prior, RandomGenerator random) {
    while (true) {
      double unit = prior.mean() + prior.spread() * random.nextGaussian();
      if (unit >= 0 && unit <= 1) {
        return unit;
      }
    }
  }
}
