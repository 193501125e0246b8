package dev.cairn.samplers.cma;

import dev.cairn.math.evolution.Categories;
import dev.cairn.math.evolution.Cma;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What trials are drawn from.
 *
 * @param numbers absent when all columns are categories
 * @param categories absent when no column is
 */
record Distribution(Optional<Cma> numbers, Optional<Categories> categories) {
  private static final double[] NO_NUMBERS = {};
  private static final int[] NO_CATEGORIES = {};

  /** The row of a draw; what lies outside the space is moved to its bounds. */
  double[] row(Layout layout, RandomGenerator random) {
    double[] x = numbers.map(cma -> cma.sample(random)).orElse(NO_NUMBERS);
    int[] chosen = categories.map(q -> q.sample(random)).orElse(NO_CATEGORIES);
    return layout.row(x, chosen, random.doubles(chosen.length).toArray());
  }

  double sigma() {
    return numbers.map(Cma::sigma).orElse(0.0);
  }
}
