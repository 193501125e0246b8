package dev.cairn.integrations.tabular;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.value.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table of numbers with a target column. Missing cells (empty, {@code NA}, {@code nan}) are NaN.
 *
 * @param features the names of the feature columns
 * @param rows the number of rows
 * @param cells row by row, {@code features.size()} numbers each
 * @param target one number a row
 */
public record TabularData(List<String> features, int rows, float[] cells, float[] target) {

  /**
   * Where a table is.
   *
   * @param path of its settings, such as {@code objective.xgboost}, for errors
   * @param data a CSV file with a header line, gzipped when its name ends in {@code .gz}
   * @param target the column to predict
   */
  public record Source(String path, Path data, String target) {}

  /** Reads a table. */
  public static TabularData read(Source source) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(source.data()), StandardCharsets.UTF_8))) {
      String header = reader.readLine();
      require(header != null, source.path() + ".data", "The file %s is empty.", source.data());
      return read(source, split(String.valueOf(header)), reader);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  private static TabularData read(Source source, List<String> header, BufferedReader reader)
      throws IOException {
    int at = header.indexOf(source.target());
    require(
        at >= 0,
        source.path() + ".target",
        "The file %s has no column '%s'.%s",
        source.data(),
        source.target(),
        Nearest.hint(source.target(), header));
    var lines = new ArrayList<float[]>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        lines.add(numbers(source, lines.size() + 2, header, split(line)));
      }
    }
    return table(header, at, lines);
  }

  private static TabularData table(List<String> header, int at, List<float[]> lines) {
    int width = header.size() - 1;
    float[] cells = new float[lines.size() * width];
    float[] target = new float[lines.size()];
    for (int row = 0; row < lines.size(); row++) {
      float[] line = lines.get(row);
      target[row] = line[at];
      System.arraycopy(line, 0, cells, row * width, at);
      System.arraycopy(line, at + 1, cells, row * width + at, width - at);
    }
    List<String> features = new ArrayList<>(header);
    features.remove(at);
    return new TabularData(features, lines.size(), cells, target);
  }

  private static float[] numbers(Source source, int line, List<String> header, List<String> cells) {
    require(
        cells.size() == header.size(),
        source.path() + ".data",
        "%s:%s has %s cells; the header has %s.",
        source.data(),
        line,
        cells.size(),
        header.size());
    float[] numbers = new float[cells.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(source, line, header.get(i), cells.get(i));
    }
    return numbers;
  }

  private static float number(Source source, int line, String column, String cell) {
    if (cell.isEmpty() || cell.equalsIgnoreCase("na") || cell.equalsIgnoreCase("nan")) {
      return Float.NaN;
    }
    try {
      return Float.parseFloat(cell);
    } catch (NumberFormatException e) {
      require(
          false,
          source.path() + ".data",
          "%s:%s holds '%s' in column %s; expected a number. Encode categories as numbers first.",
          source.data(),
          line,
          cell,
          column);
      return Float.NaN;
    }
  }

  private static List<String> split(String line) {
    return Arrays.stream(line.split(",", -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .toList();
  }

  /**
   * A share of the rows, and the rest.
   *
   * @param stratified whether both have nearly the same share of each class
   */
  public List<TabularData> holdOut(double share, boolean stratified, long seed) {
    return Split.holdOut(target, share, stratified, seed).stream().map(this::rows).toList();
  }

  /** These rows of the table, in this order. */
  TabularData rows(int[] chosen) {
    int width = features.size();
    float[] some = new float[chosen.length * width];
    float[] targets = new float[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(cells, chosen[i] * width, some, i * width, width);
      targets[i] = target[chosen[i]];
    }
    return new TabularData(features, chosen.length, some, targets);
  }
}
