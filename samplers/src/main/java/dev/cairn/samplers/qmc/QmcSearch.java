package dev.cairn.samplers.qmc;

import dev.cairn.math.qmc.Sobol;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Suggestion;
import dev.cairn.trial.StudyView;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Quasi-random search: trial {@code i} is point {@code i} of a Sobol sequence with one dimension a
 * column, so the trials of a study are evenly spread however many there are; best at powers of two.
 * What was observed does not matter. A point costs about a microsecond a column. At most 21,201
 * columns.
 */
record QmcSearch(Sobol sequence) implements Sampler {
  @Override
  public Optional<Suggestion> suggest(StudyView view, RandomGenerator random) {
    int index = view.asked();
    double[] row = view.spec().space().decode(sequence.point(index));
    return Optional.of(new Suggestion(row, "Sobol point " + index));
  }
}
