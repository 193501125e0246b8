package dev.cairn.benchmarks.checks;

import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.random.Stream;
import dev.cairn.space.Configuration;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A function whose noise depends on the place: normal, with a deviation that grows with the square
 * of the first coordinate from a twentieth to a half of what a random point is above the optimum.
 *
 * @param best the least value without noise
 * @param median the value of a random point, half of all are above
 */
record NoisyFunction(
    String name,
    SearchSpace space,
    ToDoubleFunction<Configuration> function,
    double best,
    double median) {
  private static final double LEAST = 0.05;
  private static final double GROWTH = 0.45;

  /** Branin, Hartmann 6, Levy 10, Rastrigin 6, Rosenbrock 10 and Ackley 20, off the centre. */
  static List<NoisyFunction> all(Problems problems) {
    List<NoisyFunction> all = new ArrayList<>();
    for (String name : List.of("branin", "hartmann6", "levy10", "rastrigin6")) {
      all.add(of(problems.find(name).orElseThrow()));
    }
    all.add(shifted("rosenbrock10", 10, NoisyFunction::rosenbrock));
    all.add(shifted("ackley20", 20, NoisyFunction::ackley));
    return all;
  }

  /** Branin, and Ackley's and Rosenbrock's functions of four numbers, off the centre. */
  static List<NoisyFunction> small(Problems problems) {
    return List.of(
        of(problems.find("branin").orElseThrow()),
        shifted("ackley4", 4, NoisyFunction::ackley),
        shifted("rosenbrock4", 4, NoisyFunction::rosenbrock));
  }

  private static NoisyFunction of(Problem problem) {
    return new NoisyFunction(
        problem.name(),
        problem.space(),
        c -> problem.evaluate(c, Double.NaN).objectives()[0],
        problem.yardstick().best(),
        problem.yardstick().randomMedian());
  }

  /** A function of [-2, 2], least and 0 in the origin, moved by a tenth of the range. */
  private static NoisyFunction shifted(
      String name, int dimension, ToDoubleFunction<double[]> function) {
    List<Real> columns =
        IntStream.range(0, dimension).mapToObj(i -> Real.of("x" + i, -2, 2)).toList();
    SearchSpace space = SearchSpace.of(columns.toArray(Node[]::new));
    ToDoubleFunction<Configuration> moved =
        c ->
            function.applyAsDouble(
                columns.stream().mapToDouble(x -> c.get(x) - shift(columns.indexOf(x))).toArray());
    RandomGenerator random = Stream.of(1);
    double[] values =
        IntStream.range(0, 1_001)
            .mapToDouble(i -> moved.applyAsDouble(space.configuration(space.sample(random))))
            .sorted()
            .toArray();
    return new NoisyFunction(name, space, moved, 0, values[values.length / 2]);
  }

  private static double shift(int column) {
    return column % 2 == 0 ? 0.4 : -0.4;
  }

  private static double rosenbrock(double[] z) {
    double sum = 0;
    for (int i = 0; i + 1 < z.length; i++) {
      double bend = z[i + 1] + 1 - (z[i] + 1) * (z[i] + 1); // the optimum moved to the origin
      sum += 100 * bend * bend + z[i] * z[i];
    }
    return sum;
  }

  private static double ackley(double[] z) {
    double squares = Arrays.stream(z).map(v -> v * v).average().orElseThrow();
    double waves = Arrays.stream(z).map(v -> Math.cos(2 * Math.PI * v)).average().orElseThrow();
    return -20 * Math.exp(-0.2 * Math.sqrt(squares)) - Math.exp(waves) + 20 + Math.E;
  }

  /** A noisy value: the same for the same configuration and seed. */
  double noisy(Configuration configuration, long seed) {
    return noisy(configuration, Stream.of(seed, Arrays.hashCode(configuration.raw())));
  }

  /** A noisy value, with noise as drawn. */
  double noisy(Configuration configuration, RandomGenerator random) {
    double u = space.encode(configuration.raw())[0];
    double deviation = (median - best) * (LEAST + GROWTH * u * u);
    return function.applyAsDouble(configuration) + deviation * random.nextGaussian();
  }

  /** The value of a trial's configuration without noise: 0 is the best, 1 one random guess. */
  double regret(Trial trial) {
    double value = function.applyAsDouble(trial.configuration());
    return (value - best) / (median - best);
  }
}
