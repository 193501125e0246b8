package dev.cairn.samplers.gp.search;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Where to look while too little is known for a model. */
public record Startup(SearchSpace space, Sobol sequence) {
  public static Startup of(SearchSpace space, long seed) {
    int dimension = Math.min(space.size(), Sobol.MAX_DIMENSION);
    return new Startup(space, Sobol.scrambled(dimension, seed));
  }

  /**
   * The defaults or else the centre of the space for the very first trial, and points of a
   * scrambled Sobol sequence for the others. Of categories, and so of branches, the least tried are
   * taken.
   */
  public Suggestion suggest(StudyView view, RandomGenerator random) {
    boolean first = view.asked() == 0 && view.finished().isEmpty();
    Optional<double[]> defaults = first ? space.defaults() : Optional.empty();
    if (defaults.isPresent()) {
      return new Suggestion(defaults.get(), "startup: the defaults");
    }
    double[] point = sequence.point(view.asked() + 1L);
    double[] unit = new double[space.size()];
    double[] raw = new double[unit.length];
    Arrays.fill(raw, Double.NaN);
    for (Column column : space.columns()) {
      int index = column.index();
      unit[index] = coordinate(view, column, first, point, random);
      raw[index] = column.active(raw) ? column.domain().decode(unit[index]) : Double.NaN;
      unit[index] = Double.isNaN(raw[index]) ? Double.NaN : unit[index];
    }
    String reason = first ? "startup: the centre of the space" : "startup: Sobol point";
    return new Suggestion(space.decode(unit), reason);
  }

  private static double coordinate(
      StudyView view, Column column, boolean centred, double[] point, RandomGenerator random) {
    if (!column.domain().ordered()) {
      return (rarest(view, column, random) + 0.5) / column.domain().levels();
    }
    if (centred) {
      return column.prior().map(prior -> prior.mean()).orElse(0.5);
    }
    return column.index() < point.length ? point[column.index()] : random.nextDouble();
  }

  /** The category that fewest trials have had; one of them at random. */
  private static int rarest(StudyView view, Column column, RandomGenerator random) {
    double[] uses = new double[(int) column.domain().levels()];
    for (int level = 0; level < uses.length; level++) {
      uses[level] = 0.5 * random.nextDouble();
    }
    count(view.finished(), column, uses);
    count(view.pending(), column, uses);
    int rarest = 0;
    for (int level = 1; level < uses.length; level++) {
      rarest = uses[level] < uses[rarest] ? level : rarest;
    }
    return rarest;
  }

  private static void count(Iterable<Trial> trials, Column column, double[] uses) {
    for (Trial trial : trials) {
      if (trial.suggested() && !Double.isNaN(trial.row()[column.index()])) {
        uses[(int) trial.row()[column.index()]]++;
      }
    }
  }
}
