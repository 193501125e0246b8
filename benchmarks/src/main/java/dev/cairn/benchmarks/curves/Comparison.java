package dev.cairn.benchmarks.curves;

import dev.cairn.benchmarks.problems.Kind;
import dev.cairn.benchmarks.problems.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of several optimizers on the same problems.
 *
 * @param problems what they ran on; curves of other problems are left out
 */
public record Comparison(List<Problem> problems, List<Curve> curves) {
  public Comparison {
    problems = List.copyOf(problems);
    List<String> names = problems.stream().map(Problem::name).toList();
    curves = curves.stream().filter(curve -> names.contains(curve.problem())).toList();
  }

  /** The part of one kind of problem. */
  public Comparison of(Kind kind) {
    return new Comparison(problems.stream().filter(p -> p.kind() == kind).toList(), curves);
  }

  /** The kinds of problem that somebody ran on, with their parts. */
  public Map<Kind, Comparison> byKind() {
    Map<Kind, Comparison> parts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      Comparison part = of(kind);
      if (!part.curves.isEmpty()) {
        parts.put(kind, part);
      }
    }
    return parts;
  }

  /** The optimizers that ran, in the order they came. */
  public List<String> optimizers() {
    return curves.stream().map(Curve::optimizer).distinct().toList();
  }

  /** The runs of an optimizer on a problem. */
  public List<Curve> runs(Problem problem, String optimizer) {
    return curves.stream()
        .filter(c -> c.problem().equals(problem.name()) && c.optimizer().equals(optimizer))
        .toList();
  }

  /** The problems on which an optimizer ran. */
  public List<Problem> problemsOf(String optimizer) {
    return problems.stream().filter(problem -> !runs(problem, optimizer).isEmpty()).toList();
  }

  /** The best of an optimizer's runs on a problem after n; NaN for runs that have none. */
  public double[] values(Problem problem, String optimizer, int n) {
    return runs(problem, optimizer).stream().mapToDouble(curve -> curve.at(n)).toArray();
  }

  /** The last place of any curve. */
  public int last() {
    return curves.stream().mapToInt(Curve::last).max().orElse(0);
  }

  /** Without what is NaN. */
  static double[] numbers(double... values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }
}
