package dev.cairn.sampling.population;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Suggestion;
import dev.cairn.space.Column;
import dev.cairn.space.Prior;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.StudyView;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where a population starts: the defaults, where every parameter has one, and else a Latin
 * hypercube (McKay, Beckman and Conover 1979), so that each column is evenly covered by the first
 * trials; a column with a prior is drawn from that. Trials beyond the hypercube are random.
 *
 * @param count the points of the hypercube
 */
public record FirstPoints(int count) {
  /** The point of the trial that is next; costs the columns times the count. */
  public Suggestion next(StudyView view, RandomGenerator random) {
    SearchSpace space = view.spec().space();
    int index = view.asked();
    Optional<double[]> defaults = index == 0 ? space.defaults() : Optional.empty();
    if (defaults.isPresent()) {
      return new Suggestion(defaults.get(), "first points: the defaults");
    }
    double[] unit = new double[space.size()];
    for (Column column : space.columns()) {
      unit[column.index()] = coordinate(column, index, view.spec().seed(), random);
    }
    return new Suggestion(space.decode(unit), "first points");
  }

  private double coordinate(Column column, int index, long seed, RandomGenerator random) {
    Optional<Prior> prior = column.prior();
    if (prior.isPresent()) {
      return prior.get().draw(random);
    }
    return index < count
        ? (stratum(index, Stream.of(seed, column.index())) + random.nextDouble()) / count
        : random.nextDouble();
  }

  /** The place of an index in a random order of 0 ... count - 1 (Fisher and Yates). */
  private int stratum(int index, RandomGenerator random) {
    int place = index;
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      if (place == i) {
        place = j;
      } else if (place == j) {
        place = i;
      }
    }
    return place;
  }
}
