package dev.cairn.trial;

import dev.cairn.value.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named values sorted by a study's spec: objectives minimised, constraints, and the rest as
 * metrics. Not valid when a value is missing, misnamed or not finite; the problem then says which.
 */
public record Measured(
    double[] objectives, double[] constraints, Map<String, Double> metrics, String problem) {

  public boolean valid() {
    return problem.isEmpty();
  }

  /** The values of a result: every objective and constraint must be there. */
  public static Measured result(StudySpec spec, Map<String, Double> values) {
    return sort(spec, values, false);
  }

  /** The values of a report: at least one objective or constraint must be there. */
  public static Measured report(StudySpec spec, Map<String, Double> values) {
    return sort(spec, values, true);
  }

  private static Measured sort(StudySpec spec, Map<String, Double> given, boolean partial) {
    var rest = new LinkedHashMap<>(given);
    Double unnamed = rest.remove(Evaluation.UNNAMED);
    if (unnamed != null && spec.goals().size() == 1) {
      rest.putIfAbsent(spec.goals().get(0).name(), unnamed);
    }
    var missing = new ArrayList<String>();
    var broken = new ArrayList<String>();
    double[] objectives = new double[spec.goals().size()];
    for (int i = 0; i < objectives.length; i++) {
      Goal goal = spec.goals().get(i);
      objectives[i] = goal.flip(take(rest, goal.name(), missing, broken));
    }
    double[] constraints = new double[spec.constraints().size()];
    for (int i = 0; i < constraints.length; i++) {
      constraints[i] = take(rest, spec.constraints().get(i), missing, broken);
    }
    boolean enough = missing.isEmpty() || (partial && missing.size() < named(spec));
    String problem =
        !broken.isEmpty()
            ? "Not a finite number: " + String.join(", ", broken) + "."
            : enough
                ? ""
                : lacking(
                    partial ? "report" : "result",
                    missing,
                    given.keySet().stream().sorted().toList());
    return new Measured(objectives, constraints, rest.isEmpty() ? Map.of() : rest, problem);
  }

  private static int named(StudySpec spec) {
    return spec.goals().size() + spec.constraints().size();
  }

  private static double take(
      Map<String, Double> rest, String name, List<String> missing, List<String> broken) {
    Double value = rest.remove(name);
    if (value == null) {
      missing.add(name);
      return Double.NaN;
    }
    if (!Double.isFinite(value)) {
      broken.add(name + " = " + value);
    }
    return value;
  }

  private static String lacking(String what, List<String> missing, List<String> found) {
    String first = missing.get(0);
    String hint = Nearest.of(first, found).map(n -> " Is '" + n + "' meant to be it?").orElse("");
    return String.format(
        "The %s lacks %s; found %s.%s",
        what,
        String.join(", ", missing),
        found.isEmpty() ? "no numbers" : String.join(", ", found),
        hint);
  }
}
