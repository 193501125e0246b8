package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several fidelities at once, as steps that each name a value of every one: epochs and the part of
 * the rows that they see. From one step to the next none falls and one at least rises. What a step
 * costs places it on the one scale that schedulers, samplers and budgets know.
 *
 * @param names of the fidelities
 * @param steps two or more; the last is a full evaluation
 * @param resumable the fidelities in which a trial goes on from its state; a step on which another
 *     rises starts it anew, and costs all that it costs
 */
public record Grid(List<String> names, List<Step> steps, Set<String> resumable) {
  private static final double EQUAL = 1e-9;

  /**
   * One step.
   *
   * @param values one a fidelity
   * @param cost of an evaluation there from the start, in any unit
   */
  public record Step(List<Double> values, double cost) {
    public Step {
      values = List.copyOf(values);
    }

    static Step of(List<Double> values) {
      return new Step(values, product(values));
    }

    private static double product(List<Double> values) {
      return values.stream().reduce(1.0, (a, b) -> a * b);
    }

    boolean costsTheProduct() {
      return cost == product(values);
    }
  }

  public Grid {
    names = List.copyOf(names);
    steps = List.copyOf(steps);
    resumable = Set.copyOf(resumable);
    GridChecks.check(names, steps, resumable);
  }

  /** Each step costs the product of its values, and each starts a trial anew. */
  public static Grid of(List<String> names, double[]... steps) {
    return new Grid(names, Arrays.stream(steps).map(Grid::step).toList(), Set.of());
  }

  private static Step step(double[] values) {
    return Step.of(Arrays.stream(values).boxed().toList());
  }

  /** With what each step costs, in any unit. */
  public Grid withCost(double... costs) {
    require(
        costs.length == steps.size(),
        "fidelity.cost",
        "The grid has %s steps, but %s costs; expected one a step.",
        steps.size(),
        costs.length);
    return new Grid(
        names,
        IntStream.range(0, costs.length)
            .mapToObj(i -> new Step(steps.get(i).values(), costs[i]))
            .toList(),
        resumable);
  }

  /** With the fidelities in which a trial goes on from its state. */
  public Grid withResumable(String... fidelities) {
    return new Grid(names, steps, Set.copyOf(List.of(fidelities)));
  }

  /** Whether each step costs the product of its values. */
  public boolean costsTheProduct() {
    return steps.stream().allMatch(Step::costsTheProduct);
  }

  /** The step at a place of the scale, if one is there. */
  public Optional<Step> at(double place) {
    return steps.stream().filter(step -> equal(step.cost(), place)).findFirst();
  }

  /** The step with these values of the fidelities; a value that is not there equals none. */
  public Optional<Step> at(Map<String, Double> values) {
    return steps.stream().filter(step -> equal(step, values)).findFirst();
  }

  private boolean equal(Step step, Map<String, Double> values) {
    return IntStream.range(0, names.size())
        .allMatch(i -> equal(step.values().get(i), values.getOrDefault(names.get(i), Double.NaN)));
  }

  private static boolean equal(double a, double b) {
    return Math.abs(a - b) <= EQUAL * a;
  }

  /** The place of the first step that is at or past one; the last step's where none is. */
  public double atLeast(double place) {
    return steps.stream()
        .mapToDouble(Step::cost)
        .filter(cost -> cost >= place * (1 - EQUAL))
        .findFirst()
        .orElse(last().cost());
  }

  /** The place of the step that is nearest to one by their ratio, the higher of two. */
  public double nearest(double place) {
    double nearest = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (Step step : steps) {
      double ratio = Math.max(step.cost() / place, place / step.cost());
      if (ratio <= least * (1 + EQUAL)) {
        least = ratio;
        nearest = step.cost();
      }
    }
    return nearest;
  }

  /** Whether a trial that is at one place starts anew on its way to another. */
  boolean anew(double from, double to) {
    Optional<Step> before = at(from);
    Optional<Step> after = at(to);
    return before.isPresent()
        && after.isPresent()
        && IntStream.range(0, names.size())
            .filter(i -> !resumable.contains(names.get(i)))
            .anyMatch(i -> after.get().values().get(i) > before.get().values().get(i));
  }

  /** Whether this has the steps of another, and more above them. */
  boolean deepens(Grid other) {
    return names.equals(other.names)
        && resumable.equals(other.resumable)
        && steps.size() > other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** One value a fidelity, by name in order. */
  Map<String, Double> named(List<Double> values) {
    var named = new LinkedHashMap<String, Double>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }

  Step first() {
    return steps.get(0);
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The steps for people: {@code (3, 0.25), (27, 1)}. */
  String shown() {
    return steps.stream()
        .map(
            step ->
                step.values().stream()
                    .map(Fidelity::shown)
                    .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(", "));
  }
}
