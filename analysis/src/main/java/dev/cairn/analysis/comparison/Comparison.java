package dev.cairn.analysis.comparison;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Studies of the same first objective, and where each stood after equal compute.
 *
 * @param courses two at least, each of another study; their compute is in the same unit
 */
public record Comparison(List<Course> courses) {
  private static final int[] PARTS = {10, 4, 2, 1};

  public Comparison {
    courses = List.copyOf(courses);
    require(
        courses.size() > 1,
        "studies",
        "There is %s to compare; expected two studies or more.",
        courses.isEmpty() ? "no study" : "one study");
    var names = new HashSet<String>();
    for (Course course : courses) {
      require(
          names.add(course.study()),
          "studies",
          "The study %s is named twice; expected each once.",
          course.study());
      sameObjective(courses.get(0), course);
      sameUnit(courses.get(0), course);
    }
  }

  private static void sameObjective(Course first, Course other) {
    require(
        goal(first).equals(goal(other)),
        "studies",
        "%s is to %s, but %s to %s; expected the same first objective."
            + " Maybe list the objective that they share first in both study files.",
        other.study(),
        text(goal(other)),
        first.study(),
        text(goal(first)));
  }

  private static void sameUnit(Course first, Course other) {
    require(
        unit(first).equals(unit(other)),
        "studies",
        "The compute of %s counts in %s, that of %s in %s; expected the same unit."
            + " Maybe declare the same fidelity in both study files, or none.",
        other.study(),
        unit(other).orElse("trials"),
        first.study(),
        unit(first).orElse("trials"));
  }

  private static String text(Goal goal) {
    return (goal.maximize() ? "maximize " : "minimize ") + goal.name();
  }

  private static Goal goal(Course course) {
    return course.view().spec().goals().get(0);
  }

  private static Optional<String> unit(Course course) {
    return course.view().spec().fidelity().map(Fidelity::name);
  }

  /** The objective that is compared. */
  public Goal goal() {
    return goal(courses.get(0));
  }

  /** The name of the fidelity that compute counts in; empty where it counts trials that ended. */
  public Optional<String> unit() {
    return unit(courses.get(0));
  }

  /** The least that any of the studies used, of those that used anything; 0 if none did. */
  public double shared() {
    return courses.stream().mapToDouble(Course::used).filter(used -> used > 0).min().orElse(0);
  }

  /** A tenth, a quarter, half and all of what is shared, ascending; trials are whole. */
  public List<Double> marks() {
    DoubleStream marks = Arrays.stream(PARTS).mapToDouble(part -> shared() / part);
    return (unit().isEmpty() ? marks.map(Math::ceil) : marks)
        .filter(mark -> mark > 0)
        .distinct()
        .boxed()
        .toList();
  }
}
