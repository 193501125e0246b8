package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.math.statistics.Quantiles;
import dev.cairn.random.Stream;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What problems are held against: the median of 10,000 random points, and the best of 20,000 after
 * steps of shrinking size from the 20 best. The argument names problems with commas between.
 */
public final class Yardsticks {
  private static final int MEDIAN = 10_000;
  private static final int POINTS = 20_000;
  private static final int STARTS = 20;
  private static final int STEPS = 2_000;

  private Yardsticks() {}

  public static void main(String[] arguments) {
    try (Problems problems = Problems.fromEnvironment()) {
      for (Problem problem : problems.select(List.of(arguments[0].split(",", -1)))) {
        double[][] points = random(problem);
        double[] losses = Arrays.stream(points).mapToDouble(x -> loss(problem, x)).toArray();
        double median = Quantiles.median(Arrays.copyOf(losses, MEDIAN));
        double best = refined(problem, points, losses);
        System.out.printf(
            Locale.ROOT,
            "%-18s median %s best %s%n",
            problem.name(),
            problem.goals().get(0).flip(median),
            problem.goals().get(0).flip(best));
      }
    }
  }

  private static double[][] random(Problem problem) {
    Stream random = Stream.of(1, problem.name().hashCode());
    return IntStream.range(0, POINTS)
        .mapToObj(i -> random.doubles(problem.space().size()).toArray())
        .toArray(double[][]::new);
  }

  private static double loss(Problem problem, double... unit) {
    SearchSpace space = problem.space();
    double value =
        problem.evaluate(space.configuration(space.decode(unit)), Double.NaN).objectives()[0];
    return problem.goals().get(0).flip(value);
  }

  private static double refined(Problem problem, double[][] points, double... losses) {
    return IntStream.range(0, losses.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> losses[i]))
        .limit(STARTS)
        .mapToDouble(i -> descended(problem, points[i], losses[i]))
        .min()
        .orElseThrow();
  }

  /** Some coordinates at a time by a normal step, kept where the point is no worse. */
  private static double descended(Problem problem, double[] start, double loss) {
    RandomGenerator random = Stream.of(2, Double.doubleToLongBits(loss));
    double[] best = start;
    double least = loss;
    for (int step = 0; step < STEPS; step++) {
      double[] moved = moved(best, Math.pow(10, -0.5 - 4.0 * step / STEPS), random);
      double there = loss(problem, moved);
      if (there <= least) {
        best = moved;
        least = there;
      }
    }
    return least;
  }

  private static double[] moved(double[] point, double size, RandomGenerator random) {
    double[] moved = point.clone();
    int always = random.nextInt(point.length);
    for (int i = 0; i < moved.length; i++) {
      if (i == always || random.nextInt(3) == 0) {
        double there = moved[i] + size * random.nextGaussian();
        moved[i] = Math.min(1, Math.max(0, there));
      }
    }
    return moved;
  }
}
