package dev.cairn.study;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.trial.Grid;
import dev.cairn.value.Nearest;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A grid of fidelities as JSON: {@code grid}, a list of steps by name, with {@code cost} and {@code
 * resumable}, which are written where they are not the usual.
 */
final class GridFormat {
  static final String GRID = "grid";
  private static final String COST = "cost";
  private static final String RESUMABLE = "resumable";

  private GridFormat() {}

  static Value toValue(Grid grid) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put(GRID, Value.of(grid.steps().stream().map(step -> step(grid, step)).toList()));
    if (!grid.costsTheProduct()) {
      fields.put(
          COST,
          Value.of(grid.steps().stream().map(step -> StudyFormat.number(step.cost())).toList()));
    }
    List<Value> resumable =
        grid.names().stream().filter(grid.resumable()::contains).<Value>map(Value::of).toList();
    if (!resumable.isEmpty()) {
      fields.put(RESUMABLE, Value.of(resumable));
    }
    return Value.of(fields);
  }

  private static Value step(Grid grid, Grid.Step step) {
    var fields = new LinkedHashMap<String, Value>();
    for (int i = 0; i < grid.names().size(); i++) {
      fields.put(grid.names().get(i), StudyFormat.number(step.values().get(i)));
    }
    return Value.of(fields);
  }

  /** The first step names the fidelities. */
  static Grid read(Section section) {
    List<Value> items = section.items(GRID);
    List<String> names = new ArrayList<>();
    List<double[]> steps = new ArrayList<>();
    for (Value item : items) {
      Section step = Section.of(section.path(GRID) + "[" + steps.size() + "]", item);
      names = steps.isEmpty() ? step.keys() : names;
      steps.add(values(step, names));
    }
    Grid grid = Grid.of(names, steps.toArray(double[][]::new));
    if (section.has(COST)) {
      grid = grid.withCost(numbers(section.path(COST), section.items(COST)));
    }
    if (section.has(RESUMABLE)) {
      grid = grid.withResumable(texts(section.path(RESUMABLE), section.items(RESUMABLE)));
    }
    section.close();
    return grid;
  }

  private static double[] values(Section step, List<String> names) {
    for (String key : step.keys()) {
      require(
          names.contains(key),
          step.path(key),
          "The grid's first step names no fidelity '%s'.%s",
          key,
          Nearest.hint(key, names));
    }
    return names.stream().mapToDouble(step::number).toArray();
  }

  private static double[] numbers(String path, List<Value> items) {
    double[] numbers = new double[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Section.number(path + "[" + i + "]", items.get(i));
    }
    return numbers;
  }

  private static String[] texts(String path, List<Value> items) {
    String[] texts = new String[items.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Section.text(path + "[" + i + "]", items.get(i));
    }
    return texts;
  }
}
