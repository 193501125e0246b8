package dev.cairn.sampling;

import dev.cairn.space.Column;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Points whose categories, and so branches, are those that fewest trials have had; the numbers come
 * from elsewhere.
 *
 * @param what the points are called in reasons
 */
public record LeastTried(Numbers numbers, String what) implements Startup.Spread {
  /** Unit coordinates for the columns of the next trial that are ordered. */
  @FunctionalInterface
  public interface Numbers {
    ToDoubleFunction<Column> of(StudyView view, RandomGenerator random);
  }

  /** The means of the priors, and else the middle. */
  @Override
  public double[] centre(StudyView view, RandomGenerator random) {
    return row(view, column -> column.prior().map(prior -> prior.mean()).orElse(0.5), random);
  }

  @Override
  public Suggestion next(StudyView view, RandomGenerator random) {
    return new Suggestion(row(view, numbers.of(view, random), random), "startup: " + what);
  }

  private static double[] row(
      StudyView view, ToDoubleFunction<Column> numbers, RandomGenerator random) {
    SearchSpace space = view.spec().space();
    double[] unit = new double[space.size()];
    double[] raw = new double[unit.length];
    Arrays.fill(raw, Double.NaN);
    for (Column column : space.columns()) {
      int index = column.index();
      double coordinate =
          column.domain().ordered()
              ? numbers.applyAsDouble(column)
              : column.domain().encode(rarest(view, column, random));
      boolean active = column.active(raw);
      raw[index] = active ? column.domain().decode(coordinate) : Double.NaN;
      unit[index] = active ? coordinate : Double.NaN;
    }
    return space.decode(unit);
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
