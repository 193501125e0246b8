package dev.cairn.trial;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a grid must be; errors have the path of a study file. */
final class GridChecks {
  private GridChecks() {}

  static void check(List<String> names, List<Grid.Step> steps, Set<String> resumable) {
    var apart = new HashSet<String>();
    for (String name : names) {
      require(
          !name.isBlank() && apart.add(name),
          "fidelity.grid",
          "The fidelity '%s' of the grid is blank or named twice.",
          name);
    }
    require(
        !names.isEmpty() && steps.size() >= 2,
        "fidelity.grid",
        "The grid has %s fidelities and %s steps; expected one fidelity and two steps at least,"
            + " such as {epoch: 3, fraction: 0.25} and {epoch: 27, fraction: 1}.",
        names.size(),
        steps.size());
    for (int i = 0; i < steps.size(); i++) {
      checkValues(names, steps, i);
      checkCost(steps, i);
    }
    for (String name : resumable) {
      require(
          names.contains(name),
          "fidelity.resumable",
          "The fidelity '%s' is none of the grid's.%s",
          name,
          Nearest.hint(name, names));
    }
  }

  private static void checkValues(List<String> names, List<Grid.Step> steps, int index) {
    List<Double> values = steps.get(index).values();
    String path = "fidelity.grid[" + index + "]";
    require(
        values.size() == names.size(),
        path,
        "Step %s of the grid has %s values; expected one of each of %s.",
        index + 1,
        values.size(),
        String.join(", ", names));
    boolean rises = false;
    for (int i = 0; i < names.size(); i++) {
      double value = values.get(i);
      double before = index == 0 ? 0 : steps.get(index - 1).values().get(i);
      require(
          value > 0 && Double.isFinite(value),
          path,
          "The %s of step %s is %s; expected above 0.",
          names.get(i),
          index + 1,
          value);
      require(
          value >= before,
          path,
          "The %s falls from %s to %s at step %s; expected steps on which none falls.",
          names.get(i),
          before,
          value,
          index + 1);
      rises |= value > before;
    }
    require(
        rises,
        path,
        "Steps %s and %s of the grid are equal; expected one of %s to rise.",
        index,
        index + 1,
        String.join(", ", names));
  }

  private static void checkCost(List<Grid.Step> steps, int index) {
    double cost = steps.get(index).cost();
    double before = index == 0 ? 0 : steps.get(index - 1).cost();
    require(
        cost > before && Double.isFinite(cost),
        "fidelity.cost",
        "Step %s of the grid costs %s; expected more than %s, which %s.",
        index + 1,
        cost,
        before,
        index == 0 ? "is nothing" : "the step before costs");
  }
}
