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
  private static final int DRAWS = 20;
  private static final double[] NO_NUMBERS = {};
  private static final int[] NO_CATEGORIES = {};

  double[] row(Layout layout, RandomGenerator random) {
    double[] x = numbers.map(cma -> inside(cma, layout, random)).orElse(NO_NUMBERS);
    int[] chosen = categories.map(q -> q.sample(random)).orElse(NO_CATEGORIES);
    return layout.row(x, chosen, random.doubles(chosen.length).toArray());
  }

  /** A draw within the bounds of the continuous columns; after many tries one that is cut. */
  private static double[] inside(Cma cma, Layout layout, RandomGenerator random) {
    double[] x = cma.sample(random);
    for (int draw = 1; draw < DRAWS && !inside(x, layout); draw++) {
      x = cma.sample(random);
    }
    return x;
  }

  private static boolean inside(double[] x, Layout layout) {
    for (int j = 0; j < x.length; j++) {
      if ((x[j] < 0 || x[j] > 1) && !layout.discrete(j)) {
        return false;
      }
    }
    return true;
  }

  double sigma() {
    return numbers.map(Cma::sigma).orElse(0.0);
  }
}
