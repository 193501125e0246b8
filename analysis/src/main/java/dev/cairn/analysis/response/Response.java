package dev.cairn.analysis.response;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.analysis.forest.Evidence;
import dev.cairn.analysis.forest.Samples;
import dev.cairn.math.forest.Forest;
import dev.cairn.random.Stream;
import dev.cairn.space.Column;
import dev.cairn.space.Domain;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a random forest, fitted to the trials of a study, expects of any configuration. Rows are
 * raw, as wide as the space; what is inactive or missing in one is filled in or left out as the
 * space says, so each row stands for a valid configuration. Immutable; the same study gives the
 * same answers. Of more than 4,000 trials it rests on the newest 2,000 and the best 2,000 of the
 * others, which bounds what fitting and estimates cost.
 */
public final class Response {
  private static final Forest.Options OPTIONS =
      new Forest.Options(
          Forest.Options.STANDARD.trees(),
          Forest.Options.STANDARD.growth(),
          true,
          Forest.Options.STANDARD.rows(),
          0.5);
  private static final int MOST = 4_000;
  private static final int KEY = 5_907; // of the stream of random numbers

  private final Goal goal;
  private final Samples samples;
  private final Forest forest;

  private Response(Goal goal, Samples samples, Forest forest) {
    this.goal = goal;
    this.samples = samples;
    this.forest = forest;
  }

  /**
   * Fits the surrogate of an objective; diverged values are lowered to a fence. Refuses a study
   * without a complete trial.
   */
  public static Response of(StudyView view, int objective) {
    Samples samples = Evidence.of(view, objective).samples().fenced().newestAndBest(MOST);
    require(
        samples.size() > 0,
        "",
        "No trial of '%s' has a value yet, so nothing can be expected of others.",
        view.spec().name());
    Forest forest =
        Forest.fit(samples.examples(), OPTIONS, Stream.of(view.spec().seed(), KEY, objective));
    return new Response(view.spec().goals().get(objective), samples, forest);
  }

  /** How many trials it rests on. */
  public int trials() {
    return samples.size();
  }

  /** The best value that was observed, in the user's direction. */
  public double bestObserved() {
    return goal.flip(Arrays.stream(samples.values()).min().orElse(Double.NaN));
  }

  SearchSpace space() {
    return samples.space();
  }

  Samples samples() {
    return samples;
  }

  Goal goal() {
    return goal;
  }

  /** What is expected of the configuration that a row stands for. */
  public Estimate at(double[] row) {
    return estimate(unit(valid(space(), row)));
  }

  Estimate estimate(double[] unit) {
    Forest.Prediction prediction = forest.predict(unit);
    return new Estimate(goal.flip(prediction.mean()), Math.sqrt(prediction.variance()));
  }

  /** Minimised. */
  double mean(double[] unit) {
    return forest.mean(unit);
  }

  double[] unit(double[] row) {
    return space().encode(row);
  }

  /** The valid row that a row stands for: what is missing is in the middle of its range. */
  public static double[] valid(SearchSpace space, double[] row) {
    double[] unit = new double[space.size()];
    for (Column column : space.columns()) {
      double raw = row[column.index()];
      unit[column.index()] =
          Double.isNaN(raw) ? 0.5 : column.domain().encode(column.domain().nearest(raw));
    }
    return space.decode(unit);
  }

  /**
   * Estimates over a column, or over two.
   *
   * @param row where all other columns stand
   * @param points at most so many values of a column
   */
  public Surface over(double[] row, Column first, Optional<Column> second, int points) {
    double[] x = values(first, points);
    double[] y = second.map(column -> values(column, points)).orElse(new double[0]);
    Estimate[][] estimates = new Estimate[Math.max(1, y.length)][x.length];
    double[] at = row.clone();
    for (int j = 0; j < estimates.length; j++) {
      if (second.isPresent()) {
        at[second.get().index()] = y[j];
      }
      for (int i = 0; i < x.length; i++) {
        at[first.index()] = x[i];
        estimates[j][i] = at(at);
      }
    }
    return new Surface(x, y, estimates);
  }

  /** Raw values from end to end: all that there are, where they are few. */
  private static double[] values(Column column, int points) {
    Domain domain = column.domain();
    boolean few = domain.levels() > 0 && domain.levels() <= points;
    int count = few ? (int) domain.levels() : points;
    double low = domain.encode(domain.low());
    double high = domain.encode(domain.high());
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      double part = count == 1 ? 0.5 : (double) i / (count - 1);
      values[i] = domain.decode(low + part * (high - low));
    }
    return values;
  }

  /**
   * Where configurations are expected to be nearly as good as the best: not worse by more than a
   * part of its size, or, where that is 0, of the range of all values. Some thousand estimates.
   */
  public Region near(double part, int count) {
    require(
        part > 0 && part <= 1,
        "within",
        "within is %s; expected a part above 0 and up to 1, such as 0.01.",
        part);
    return new Regions(this).near(part, count);
  }
}
