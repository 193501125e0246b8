package dev.cairn.transfer.audit;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.math.regression.LeastSquares;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Whether the best learning rate transfers over width or depth, from a sweep of learning rates at
 * three or more sizes (after Lingle 2024).
 *
 * <p>Intervals hold the middle 95 % of {@value #RESAMPLES} resamples of the seeds, and are at least
 * half a step of the grid wide on either side where there is one seed. Equal for equal input.
 *
 * @param sizes by size
 * @param step the distance of neighbouring rates, as a factor
 * @param drift steps of the grid by which the fitted optimum moves from the least size to the
 *     greatest
 * @param spread steps of the grid between the least and the greatest optimum
 * @param slope the exponent of the optimum over size; 0 transfers
 * @param reason in words
 */
public record Audit(
    List<AtSize> sizes,
    double step,
    double drift,
    double spread,
    Range slope,
    Verdict verdict,
    String reason) {
  static final int RESAMPLES = 500;
  private static final int LEAST_SIZES = 3;
  private static final int LEAST_RATES = 4;
  private static final double TAIL = 0.025;

  /** How far the optima of sizes may be apart by chance, in steps, while no drift is seen. */
  private static final double MOST_SPREAD = 1.5;

  /** A value and what it may be. */
  public record Range(double value, double low, double high) {}

  /** A learning rate and its mean loss, infinite where a training diverged. */
  public record Point(double learningRate, double loss) {}

  /**
   * What was found at one size.
   *
   * @param learningRate the best
   * @param loss the least mean loss of a rate that was tried
   * @param edge whether the best rate is the least or greatest tried
   * @param curve by learning rate
   */
  public record AtSize(
      double size, Range learningRate, double loss, boolean edge, List<Point> curve) {
    public AtSize {
      curve = List.copyOf(curve);
    }
  }

  public Audit {
    sizes = List.copyOf(sizes);
  }

  /** Judges a sweep of several rates and sizes, with one seed or better three to five. */
  public static Audit of(List<Observation> observations) {
    Map<Double, List<Observation>> bySize = new TreeMap<>();
    observations.forEach(o -> bySize.computeIfAbsent(o.size(), size -> new ArrayList<>()).add(o));
    require(
        bySize.size() >= LEAST_SIZES,
        "sizes",
        "There are %d sizes; expected at least %d.",
        bySize.size(),
        LEAST_SIZES);
    long shared = shared(bySize);
    require(
        shared >= LEAST_RATES,
        "learning_rate",
        "The sizes have %d learning rates in common; expected at least %d: sweep the same grid at"
            + " each, such as by the sampler grid.",
        shared,
        LEAST_RATES);
    List<Curve> curves = bySize.values().stream().map(Curve::of).toList();
    curves.forEach(
        curve ->
            require(
                Double.isFinite(curve.loss()),
                "loss",
                "All trainings of a size diverged; expected one that does not: add smaller learning"
                    + " rates."));
    double[] sizes = bySize.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double step = curves.stream().mapToDouble(Curve::step).max().orElseThrow();
    double[] optima = curves.stream().mapToDouble(Curve::optimum).toArray();
    double[][] draws = draws(bySize, step);
    var found = new ArrayList<AtSize>();
    for (int i = 0; i < sizes.length; i++) {
      int at = i;
      double[] drawn = Arrays.stream(draws).mapToDouble(draw -> draw[at]).toArray();
      Curve curve = curves.get(i);
      found.add(
          new AtSize(
              sizes[i],
              exponential(range(optima[i], drawn)),
              curve.loss(),
              curve.edge(),
              curve.points()));
    }
    Range slope =
        range(
            slope(sizes, optima),
            Arrays.stream(draws).mapToDouble(draw -> slope(sizes, draw)).toArray());
    double drift = slope.value() * Math.log(sizes[sizes.length - 1] / sizes[0]) / step;
    double spread =
        (Arrays.stream(optima).max().orElseThrow() - Arrays.stream(optima).min().orElseThrow())
            / step;
    Verdict verdict = verdict(found, drift, spread, slope);
    return new Audit(
        found, Math.exp(step), drift, spread, slope, verdict, reason(found, verdict, drift));
  }

  /** How many rates all sizes have in common. */
  private static long shared(Map<Double, List<Observation>> bySize) {
    Set<Double> rates = rates(bySize.values().iterator().next());
    bySize.values().forEach(all -> rates.retainAll(rates(all)));
    return rates.size();
  }

  private static Set<Double> rates(List<Observation> observations) {
    return observations.stream()
        .map(Observation::learningRate)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double[][] draws(Map<Double, List<Observation>> bySize, double step) {
    RandomGenerator random = Stream.of(bySize.size());
    List<List<List<Observation>>> bySeed = bySize.values().stream().map(Audit::bySeed).toList();
    double[][] draws = new double[RESAMPLES][];
    for (int b = 0; b < RESAMPLES; b++) {
      draws[b] = bySeed.stream().mapToDouble(seeds -> redrawn(seeds, step, random)).toArray();
    }
    return draws;
  }

  private static List<List<Observation>> bySeed(List<Observation> all) {
    Map<Long, List<Observation>> seeds = new TreeMap<>();
    all.forEach(o -> seeds.computeIfAbsent(o.seed(), seed -> new ArrayList<>()).add(o));
    return List.copyOf(seeds.values());
  }

  /** The optimum of seeds drawn anew; of one seed, anywhere within half a step. */
  private static double redrawn(
      List<List<Observation>> seeds, double step, RandomGenerator random) {
    if (seeds.size() == 1) {
      return Curve.of(seeds.get(0)).optimum() + step * (random.nextDouble() - 0.5);
    }
    List<Observation> drawn = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      drawn.addAll(seeds.get(random.nextInt(seeds.size())));
    }
    return Curve.of(drawn).optimum();
  }

  private static double slope(double[] sizes, double[] logs) {
    double[][] rows =
        Arrays.stream(sizes)
            .mapToObj(size -> new double[] {1, Math.log(size)})
            .toArray(double[][]::new);
    return LeastSquares.solve(rows, logs).orElseThrow()[1];
  }

  private static Range range(double value, double[] draws) {
    return new Range(value, Quantiles.quantile(draws, TAIL), Quantiles.quantile(draws, 1 - TAIL));
  }

  private static Range exponential(Range logs) {
    return new Range(Math.exp(logs.value()), Math.exp(logs.low()), Math.exp(logs.high()));
  }

  private static Verdict verdict(List<AtSize> found, double drift, double spread, Range slope) {
    if (found.stream().anyMatch(AtSize::edge)) {
      return Verdict.UNSTABLE;
    }
    if (Math.abs(drift) <= 1) {
      return spread <= MOST_SPREAD ? Verdict.TRANSFERS : Verdict.UNSTABLE;
    }
    return slope.low() > 0 || slope.high() < 0 ? Verdict.SHIFTED : Verdict.UNSTABLE;
  }

  private static String reason(List<AtSize> found, Verdict verdict, double drift) {
    return switch (verdict) {
      case TRANSFERS -> "The best learning rate stays within a step of the grid.";
      case SHIFTED ->
          "The best learning rate %s by %.1f steps of the grid from the least size to the greatest."
              .formatted(drift > 0 ? "rises" : "falls", Math.abs(drift));
      case UNSTABLE ->
          found.stream().anyMatch(AtSize::edge)
              ? "The best learning rate of a size is the least or greatest tried: widen the grid."
              : "The best learning rates move, but not in one direction for sure: add seeds.";
    };
  }
}
