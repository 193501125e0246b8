package dev.cairn.samplers.cma;

import dev.cairn.math.evolution.Categories;
import dev.cairn.math.evolution.Cma;
import dev.cairn.math.evolution.CmaConstants;
import dev.cairn.math.evolution.PromisingRegion;
import dev.cairn.space.Prior;
import dev.cairn.trial.Merit;
import dev.cairn.trial.Trial;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** First distributions: cold, by the priors; warm, around good trials; or somewhere at random. */
record Beginning(Layout layout, CmaEsOptions options) {

  /** The default number of trials a generation. */
  int lambda() {
    return options.population() > 0 ? options.population() : CmaConstants.lambda(layout.size());
  }

  /** In the defaults or else in the middle of the priors, and of the space. */
  Distribution cold(int lambda) {
    return distribution(lambda, center(), options.sigma());
  }

  /** Somewhere else. */
  Distribution elsewhere(int lambda, double sigma, RandomGenerator random) {
    return distribution(lambda, random.doubles(layout.numbers().size()).toArray(), sigma);
  }

  /** Around the best of the earlier trials. */
  Distribution warm(int lambda, List<Trial> earlier) {
    List<Trial> good = good(earlier);
    if (good.isEmpty()) {
      return cold(lambda);
    }
    double[][] points =
        good.stream().map(t -> layout.coordinates(t.unit())).toArray(double[][]::new);
    double[][] q = even();
    for (Trial trial : good) {
      count(q, layout.categories(trial.row()), good.size());
    }
    if (layout.numbers().isEmpty()) {
      return new Distribution(Optional.empty(), categories(q));
    }
    double spread = Math.max(options.warmSpread(), options.sigma() / Math.sqrt(points.length));
    PromisingRegion region =
        PromisingRegion.of(points, spread, center(), deviations(options.sigma()));
    return new Distribution(
        Optional.of(start(lambda, region.mean(), region.sigma(), region.shape())), categories(q));
  }

  private List<Trial> good(List<Trial> earlier) {
    List<Trial> usable =
        earlier.stream().filter(t -> Merit.of(t).tier() != Merit.Tier.FAILED).toList();
    long count = Math.min(usable.size(), (long) Math.ceil(options.warmShare() * usable.size()));
    return usable.stream().sorted(Comparator.comparing(Merit::of)).limit(count).toList();
  }

  /** Moves probabilities half of the way to the frequencies among the good trials. */
  private static void count(double[][] q, int[] chosen, int trials) {
    for (int i = 0; i < q.length; i++) {
      double share = 0.5 / trials;
      if (chosen[i] >= 0) {
        for (int k = 0; k < q[i].length; k++) {
          q[i][k] -= share / q[i].length;
        }
        q[i][chosen[i]] += share;
      }
    }
  }

  private Distribution distribution(int lambda, double[] mean, double sigma) {
    if (mean.length == 0) {
      return new Distribution(Optional.empty(), categories(even()));
    }
    double[] deviations = deviations(sigma);
    double[][] shape = new double[mean.length][mean.length];
    for (int j = 0; j < mean.length; j++) {
      shape[j][j] = deviations[j] * deviations[j] / (sigma * sigma);
    }
    return new Distribution(Optional.of(start(lambda, mean, sigma, shape)), categories(even()));
  }

  private Cma start(int lambda, double[] mean, double sigma, double[][] shape) {
    int n = mean.length;
    if (options.separable()) {
      double[] variances = new double[n];
      Arrays.setAll(variances, j -> shape[j][j]);
      return Cma.diagonal(CmaConstants.separable(n, lambda), mean, sigma, variances);
    }
    Cma cma = Cma.full(CmaConstants.of(n, lambda), mean, sigma, shape);
    return options.adaptRates() ? cma.adaptingRates() : cma;
  }

  private Optional<Categories> categories(double[][] q) {
    return q.length == 0 ? Optional.empty() : Optional.of(Categories.of(q, options.categoryStep()));
  }

  private double[][] even() {
    double[][] q = new double[layout.categories().size()][];
    for (int i = 0; i < q.length; i++) {
      q[i] = new double[(int) layout.categories().get(i).domain().levels()];
      Arrays.fill(q[i], 1.0 / q[i].length);
    }
    return q;
  }

  double[] center() {
    double[] unit = layout.space().defaults().map(layout.space()::encode).orElse(new double[0]);
    return layout.numbers().stream()
        .mapToDouble(
            column ->
                unit.length > 0 && !Double.isNaN(unit[column.index()])
                    ? unit[column.index()]
                    : column.prior().map(Prior::mean).orElse(0.5))
        .map(mean -> Math.min(1, Math.max(0, mean)))
        .toArray();
  }

  private double[] deviations(double sigma) {
    return layout.numbers().stream()
        .mapToDouble(column -> Math.min(sigma, column.prior().map(Prior::spread).orElse(sigma)))
        .toArray();
  }
}
