package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test problem: a space, what is sought in it, the function, and what results are held against.
 *
 * @param name unique and stable, since results are compared by it
 * @param group synthetic, mixed, conditional, constrained, multiobjective, surrogate,
 *     multifidelity, curves (of several objectives) or further
 * @param external whether its data are files that a user has to provide
 */
public record Problem(
    String name,
    String group,
    boolean external,
    SearchSpace space,
    List<Goal> goals,
    List<String> constraints,
    Optional<Fidelity> fidelity,
    Response response,
    Yardstick yardstick) {

  public Problem {
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
  }

  /** An analytic problem that minimises one value. */
  static Problem minimize(
      String name, String group, SearchSpace space, Yardstick yardstick, Response response) {
    List<Goal> goals = List.of(Goal.minimize("value"));
    return new Problem(
        name, group, false, space, goals, List.of(), Optional.empty(), response, yardstick);
  }

  public Kind kind() {
    if (goals.size() > 1) {
      return Kind.MULTIPLE;
    }
    if (!constraints.isEmpty()) {
      return Kind.CONSTRAINED;
    }
    return fidelity.isPresent() ? Kind.FIDELITY : Kind.SINGLE;
  }

  /** The outcome at a fidelity, NaN for the full one; without noise. */
  public Outcome evaluate(Configuration configuration, double at) {
    return response.at(configuration, known(at));
  }

  /** What a trial finds there, its noise drawn. */
  public Outcome evaluate(Configuration configuration, double at, long draw) {
    return response.drawn(configuration, known(at), draw);
  }

  private double known(double at) {
    return Double.isNaN(at) ? fidelity.map(Fidelity::high).orElse(Double.NaN) : at;
  }

  /** An outcome under the names of the goals and constraints. */
  public Evaluation evaluation(Outcome outcome) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < goals.size(); i++) {
      values.put(goals.get(i).name(), outcome.objectives()[i]);
    }
    for (int i = 0; i < constraints.size(); i++) {
      values.put(constraints.get(i), outcome.constraints()[i]);
    }
    return Evaluation.of(values).cost(outcome.seconds());
  }

  /** The study of this problem, with the default algorithms. */
  public StudySpec study() {
    StudySpec spec =
        StudySpec.of(name, space, goals.toArray(Goal[]::new))
            .withConstraints(constraints.toArray(String[]::new));
    return fidelity.map(spec::withFidelity).orElse(spec);
  }
}
