package dev.cairn.benchmarks.tables;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Value;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files of FCNet (Klein and Hutter 2019), which are HDF5: a group a configuration, its
 * name the settings as JSON, in it {@code valid_mse} or {@code valid_mae} by repeat and epoch, and
 * {@code final_test_error} and {@code runtime} by repeat. The grid is taken from the names.
 */
final class FcnetFile {
  private static final List<String> ERRORS = List.of("valid_mse", "valid_mae");

  private FcnetFile() {}

  static CurveTable read(Path file) {
    try (var hdf = new HdfFile(file)) {
      Map<String, Map<String, Value>> settings = new LinkedHashMap<>();
      hdf.getChildren().keySet().forEach(name -> settings.put(name, parse(name)));
      require(!settings.isEmpty(), "table", "The file %s holds no configurations.", file);
      Grid grid = grid(settings.values());
      require(
          grid.rows() == settings.size(),
          "table",
          "The file %s has %s configurations; expected all %s of its grid.",
          file,
          settings.size(),
          grid.rows());
      return read(name(file), hdf, grid, settings);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("(_data)?\\.h(df)?5$", "");
  }

  private static Map<String, Value> parse(String json) {
    var settings = new LinkedHashMap<String, Value>();
    for (var setting : JsonMapper.shared().readTree(json).properties()) {
      settings.put(setting.getKey(), Layout.scalar(setting.getValue()));
    }
    return settings;
  }

  private static Grid grid(Iterable<Map<String, Value>> rows) {
    var values = new LinkedHashMap<String, Set<Value>>();
    var ascending = Comparator.comparingDouble(Value::number).thenComparing(Value::plain);
    for (Map<String, Value> row : rows) {
      row.forEach(
          (name, value) -> values.computeIfAbsent(name, n -> new TreeSet<>(ascending)).add(value));
    }
    List<Axis> axes = new ArrayList<>();
    values.forEach(
        (name, found) ->
            axes.add(new Axis(name, found.stream().allMatch(Value::numeric), List.copyOf(found))));
    return new Grid(axes);
  }

  private static CurveTable read(
      String name, HdfFile hdf, Grid grid, Map<String, Map<String, Value>> settings) {
    Group first = (Group) hdf.getChild(settings.keySet().iterator().next());
    int[] shape = errors(first).getDimensions();
    int repeats = shape[0];
    int epochs = shape[1];
    var table =
        new FcnetTable(
            name,
            grid,
            epochs,
            repeats,
            new float[grid.rows() * repeats * epochs],
            new float[grid.rows() * repeats],
            new float[grid.rows() * repeats]);
    settings.forEach(
        (key, row) -> {
          Group group = (Group) hdf.getChild(key);
          int at = row(grid, row);
          copy(errors(group), table.validation(), at * repeats * epochs);
          copy(dataset(group, "final_test_error"), table.test(), at * repeats);
          copy(dataset(group, "runtime"), table.runtime(), at * repeats);
        });
    return table;
  }

  private static int row(Grid grid, Map<String, Value> settings) {
    int[] levels = new int[grid.axes().size()];
    for (int i = 0; i < levels.length; i++) {
      Axis axis = grid.axes().get(i);
      Value value = settings.get(axis.name());
      require(value != null, "table", "A configuration has no %s: %s.", axis.name(), settings);
      levels[i] = axis.values().indexOf(value);
    }
    return grid.row(levels);
  }

  private static Dataset errors(Group group) {
    return ERRORS.stream()
        .filter(name -> group.getChild(name) != null)
        .findFirst()
        .map(name -> dataset(group, name))
        .orElseGet(() -> dataset(group, ERRORS.get(0)));
  }

  private static Dataset dataset(Group group, String name) {
    require(
        group.getChild(name) instanceof Dataset,
        "table",
        "The configuration %s has no %s.",
        group.getName(),
        name);
    return (Dataset) group.getChild(name);
  }

  private static void copy(Dataset from, float[] to, int at) {
    if (from.getDataFlat() instanceof double[] numbers) {
      for (int i = 0; i < numbers.length; i++) {
        to[at + i] = (float) numbers[i];
      }
    } else if (from.getDataFlat() instanceof float[] numbers) {
      System.arraycopy(numbers, 0, to, at, numbers.length);
    } else {
      require(false, "table", "The numbers of %s are of another type.", from.getPath());
    }
  }
}
