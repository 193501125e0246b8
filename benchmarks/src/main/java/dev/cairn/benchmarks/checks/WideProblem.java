package dev.cairn.benchmarks.checks;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Parameter;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A function of many columns whose least value is 0, with its optimum moved off the centre by up to
 * a quarter of each side.
 *
 * @param half of each side
 * @param binary how many of the last columns are choices of two
 * @param function of the numbers, of which the first is moved by the first shift and so on
 */
record WideProblem(
    String name, int columns, int binary, double half, ToDoubleFunction<double[]> function) {

  static List<WideProblem> all() {
    return List.of(
        new WideProblem("levy-50", 50, 0, 10, WideProblem::levy),
        new WideProblem("rosenbrock-50", 50, 0, 5, WideProblem::rosenbrock),
        new WideProblem("mixed-60", 60, 30, 5, WideProblem::sphere),
        new WideProblem(
            "ackley-100",
            100,
            0,
            5,
            z -> ackley(IntStream.range(0, 10).mapToDouble(i -> z[10 * i]).toArray())),
        new WideProblem("levy-100", 100, 0, 10, WideProblem::levy));
  }

  StudySpec study() {
    List<Parameter<?>> parameters = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      parameters.add(
          i < columns - binary
              ? Real.of("x" + i, -half, half)
              : Categorical.of("x" + i, "off", "on"));
    }
    return StudySpec.of(name, SearchSpace.of(parameters), Goal.minimize("value"));
  }

  double value(double[] row) {
    double[] shifts = Stream.of(columns, 7).doubles(columns, -0.5 * half, 0.5 * half).toArray();
    double[] z = new double[row.length];
    for (int i = 0; i < z.length; i++) {
      boolean number = i < columns - binary;
      boolean off = (shifts[i] > 0) == (row[i] > 0);
      z[i] = number ? row[i] - shifts[i] : off ? 0 : 1;
    }
    return function.applyAsDouble(z);
  }

  private static double sphere(double[] z) {
    return IntStream.range(0, z.length).mapToDouble(i -> z[i] * z[i]).sum();
  }

  private static double levy(double[] z) {
    int last = z.length - 1;
    double sum = square(sin(PI * w(z[0])));
    for (int i = 0; i < last; i++) {
      sum += square(w(z[i]) - 1) * (1 + 10 * square(sin(PI * w(z[i]) + 1)));
    }
    return sum + square(w(z[last]) - 1) * (1 + square(sin(2 * PI * w(z[last]))));
  }

  private static double w(double z) {
    return 1 + z / 4;
  }

  private static double rosenbrock(double[] z) {
    double sum = 0;
    for (int i = 0; i + 1 < z.length; i++) {
      double x = z[i] + 1;
      sum += 100 * square(z[i + 1] + 1 - x * x) + square(z[i]);
    }
    return sum;
  }

  private static double ackley(double[] z) {
    double squares = 0;
    double waves = 0;
    for (double v : z) {
      squares += v * v / z.length;
      waves += cos(2 * PI * v) / z.length;
    }
    return 20 - 20 * exp(-0.2 * sqrt(squares)) + exp(1) - exp(waves);
  }

  private static double square(double v) {
    return v * v;
  }
}
