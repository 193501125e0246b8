package dev.cairn.samplers.cma;

import dev.cairn.math.distribution.TruncatedNormal;
import dev.cairn.math.evolution.Categories;
import dev.cairn.math.evolution.Cma;
import dev.cairn.random.Stream;
import dev.cairn.trial.Merit;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One search from its beginning until it has converged.
 *
 * @param lambda trials a generation
 * @param distribution the newest
 * @param batch the trials of the generation that is not yet full
 * @param bests the first number of the best merit of each generation so far
 */
record Run(int lambda, Distribution distribution, Sequence<Trial> batch, Sequence<Double> bests) {
  private static final double NARROWEST = 1e-11; // standard deviation, as a part of the range
  private static final double SMALLEST = 1e-100; // below it numbers no longer tell points apart
  private static final double FLATTEST = 1e-12; // range of the best values
  private static final double WORST_CONDITION = 1e14;

  static Run of(int lambda, Distribution distribution) {
    return new Run(lambda, distribution, Sequence.empty(), Sequence.empty());
  }

  int generation() {
    return bests.size();
  }

  /** After one trial more; a full generation is learned from. */
  Run add(Layout layout, Trial trial, Stream random) {
    Sequence<Trial> grown = batch.plus(trial);
    if (grown.size() < lambda) {
      return new Run(lambda, distribution, grown, bests);
    }
    List<Trial> ranked = new ArrayList<>(grown);
    ranked.sort(Comparator.comparing(Merit::of));
    Sequence<Double> values = bests.plus(Merit.of(ranked.get(0)).first());
    return new Run(lambda, learned(layout, ranked, random), Sequence.empty(), values);
  }

  private Distribution learned(Layout layout, List<Trial> ranked, Stream random) {
    Optional<Cma> numbers = distribution.numbers().map(cma -> learned(cma, layout, ranked, random));
    Optional<Categories> categories =
        distribution
            .categories()
            .map(
                q ->
                    q.next(
                        ranked.stream().map(t -> layout.categories(t.row())).toArray(int[][]::new),
                        weights()));
    return new Distribution(numbers, categories);
  }

  /** A distribution that has shrunk to a point stays as it is. */
  private Cma learned(Cma cma, Layout layout, List<Trial> ranked, Stream random) {
    if (widest(cma) < SMALLEST) {
      return cma;
    }
    double[][] points = new double[lambda][];
    for (int i = 0; i < lambda; i++) {
      points[i] = latent(cma, layout, ranked.get(i), random);
    }
    double alpha = 1.0 / (layout.size() * (double) lambda); // Hamano et al. 2022
    return cma.next(points, random).margin(layout, alpha);
  }

  /** The point that was rounded to the trial: a draw within its cell. */
  private static double[] latent(Cma cma, Layout layout, Trial trial, Stream random) {
    double[] x = layout.coordinates(trial.unit());
    for (int j = 0; j < x.length; j++) {
      if (layout.discrete(j) && !Double.isNaN(x[j])) {
        double mean = cma.mean()[j];
        double deviation = cma.deviation(j);
        double low = (layout.below(j, x[j]) - mean) / deviation;
        double high = (layout.above(j, x[j]) - mean) / deviation;
        x[j] = mean + deviation * TruncatedNormal.quantile(random.nextDouble(), low, high);
      }
    }
    return x;
  }

  /** Of the better half, by the logarithm of their rank. */
  private double[] weights() {
    double[] weights = new double[lambda];
    for (int i = 0; i < lambda; i++) {
      weights[i] = Math.max(0, Math.log((lambda + 1) / 2.0) - Math.log(i + 1));
    }
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    return weights;
  }

  /** Whether nothing more is to be expected (Hansen 2016, appendix B.3). */
  boolean converged(Layout layout) {
    return batch.isEmpty()
        && (flat(layout) || distribution.numbers().map(Run::exhausted).orElse(false));
  }

  private boolean flat(Layout layout) {
    int window = 10 + (int) Math.ceil(30.0 * layout.size() / lambda);
    if (bests.size() < window) {
      return false;
    }
    List<Double> last = bests.subList(bests.size() - window, bests.size());
    double low = last.stream().mapToDouble(x -> x).min().orElse(0);
    double high = last.stream().mapToDouble(x -> x).max().orElse(0);
    return high - low < FLATTEST;
  }

  private static boolean exhausted(Cma cma) {
    return widest(cma) < NARROWEST || cma.shape().condition() > WORST_CONDITION;
  }

  /** The largest standard deviation, apart from what the margins of discrete coordinates add. */
  private static double widest(Cma cma) {
    double widest = 0;
    for (int j = 0; j < cma.mean().length; j++) {
      widest = Math.max(widest, cma.sigma() * Math.sqrt(cma.shape().variance(j)));
    }
    return widest;
  }
}
