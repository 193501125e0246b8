package dev.cairn.samplers.tpe;

import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where to look while too little is known for a density. */
record Startup(Layout layout) {
  /**
   * The defaults or else the centre of the space for the very first trial, and points drawn from
   * the parameters' priors for the others. Of categories, and so of branches, the least tried are
   * taken.
   */
  Suggestion suggest(StudyView view, RandomGenerator random) {
    SearchSpace space = layout.space();
    boolean first = view.asked() == 0 && view.finished().isEmpty();
    Optional<double[]> defaults = first ? space.defaults() : Optional.empty();
    if (defaults.isPresent()) {
      return new Suggestion(defaults.get(), "startup: the defaults");
    }
    double[] unit = new double[layout.axes().length];
    double[] raw = new double[unit.length];
    Arrays.fill(raw, Double.NaN);
    for (Column column : space.columns()) {
      int index = column.index();
      unit[index] = coordinate(view, column, first, random);
      raw[index] = column.active(raw) ? column.domain().decode(unit[index]) : Double.NaN;
      unit[index] = Double.isNaN(raw[index]) ? Double.NaN : unit[index];
    }
    String reason = first ? "startup: the centre of the space" : "startup: random";
    return new Suggestion(space.decode(unit), reason);
  }

  private double coordinate(
      StudyView view, Column column, boolean centered, RandomGenerator random) {
    Axis axis = layout.axes()[column.index()];
    if (!axis.ordered()) {
      return axis.unit(rarest(view, column.index(), axis, random));
    }
    if (centered) {
      return axis.prior().mean();
    }
    return column.prior().isPresent() ? drawn(axis.prior(), random) : random.nextDouble();
  }

  /** The category that fewest trials have had; one of them at random. */
  private static int rarest(StudyView view, int column, Axis axis, RandomGenerator random) {
    double[] uses = new double[axis.levels()];
    for (int level = 0; level < uses.length; level++) {
      uses[level] = 0.5 * random.nextDouble();
    }
    count(view.finished(), column, axis, uses);
    count(view.pending(), column, axis, uses);
    int rarest = 0;
    for (int level = 1; level < uses.length; level++) {
      rarest = uses[level] < uses[rarest] ? level : rarest;
    }
    return rarest;
  }

  private static void count(Iterable<Trial> trials, int column, Axis axis, double[] uses) {
    for (Trial trial : trials) {
      if (trial.suggested() && !Double.isNaN(trial.unit()[column])) {
        uses[axis.level(trial.unit()[column])]++;
      }
    }
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
