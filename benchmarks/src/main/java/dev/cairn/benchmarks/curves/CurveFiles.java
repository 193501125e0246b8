package dev.cairn.benchmarks.curves;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Curves as comma-separated values with the columns {@code
 * problem,split,optimizer,seed,n,best_so_far}; further columns are ignored.
 */
public final class CurveFiles {
  private static final String HEADER = "problem,split,optimizer,seed,n,best_so_far";
  private static final String SPLIT = "dev";
  private static final int COLUMNS = 6;

  private CurveFiles() {}

  private record Key(String problem, String optimizer, int seed) {}

  /** Eight significant digits, at the customary places and the last. */
  public static String write(List<Curve> curves) {
    var out = new StringBuilder(HEADER).append('\n');
    for (Curve curve : curves) {
      for (int n : Checkpoints.ofFile(curve.last())) {
        double best = curve.at(n);
        out.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%d,%s%n",
                curve.problem(),
                SPLIT,
                curve.optimizer(),
                curve.seed(),
                n,
                Double.isNaN(best) ? "nan" : String.format(Locale.ROOT, "%.8g", best)));
      }
    }
    return out.toString();
  }

  /** The curves of every file of a folder that has these columns, by file name. */
  public static List<Curve> readFolder(Path folder) throws IOException {
    require(
        Files.isDirectory(folder),
        "peers",
        "There is no folder %s; expected one with CSV files of the columns %s.",
        folder,
        HEADER);
    var curves = new ArrayList<Curve>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        if (!lines.isEmpty() && lines.get(0).startsWith(HEADER)) {
          curves.addAll(read(file.toString(), lines));
        }
      }
    }
    require(!curves.isEmpty(), "peers", "No CSV file in %s has the columns %s.", folder, HEADER);
    return curves;
  }

  /** The curves of a file's lines, in the order they begin; the name is for errors. */
  public static List<Curve> read(String file, List<String> lines) {
    require(
        !lines.isEmpty() && lines.get(0).startsWith(HEADER),
        "peers",
        "%s does not begin with the columns %s.",
        file,
        HEADER);
    Map<Key, SortedMap<Integer, Double>> places = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      require(
          cells.length >= COLUMNS,
          "peers",
          "%s, line %s has %s columns; expected at least %s.",
          file,
          i + 1,
          cells.length,
          COLUMNS);
      try {
        Key key = new Key(cells[0], cells[2], Integer.parseInt(cells[3]));
        places
            .computeIfAbsent(key, k -> new TreeMap<>())
            .put(Integer.parseInt(cells[4]), number(cells[5]));
      } catch (NumberFormatException e) {
        throw new InvalidInputException(
            "peers",
            file + ", line " + (i + 1) + " has no number where one is expected: " + lines.get(i));
      }
    }
    return places.entrySet().stream().map(e -> curve(e.getKey(), e.getValue())).toList();
  }

  private static double number(String cell) {
    return cell.isEmpty() || cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
  }

  private static Curve curve(Key key, SortedMap<Integer, Double> places) {
    return new Curve(
        key.problem,
        key.optimizer,
        key.seed,
        places.keySet().stream().mapToInt(n -> n).toArray(),
        places.values().stream().mapToDouble(v -> v).toArray());
  }
}
