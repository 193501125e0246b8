package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/** Tables of numbers in files, one header line, the class in the last column. */
final class LabelledData {
  private LabelledData() {}

  /**
   * The rows in an order that the seed decides, numbers scaled to the unit interval.
   *
   * @param second whether a number in the last column means the second class
   */
  static Table read(Path file, IntPredicate second, long seed) throws IOException {
    List<double[]> rows = rows(file);
    int width = rows.get(0).length - 1;
    double[][] x = rows.stream().map(row -> Arrays.copyOf(row, width)).toArray(double[][]::new);
    int[] y = rows.stream().mapToInt(row -> second.test((int) row[width]) ? 1 : 0).toArray();
    Table table = new Table(x, y);
    int[] order = table.shuffled(Stream.of(seed, 6));
    double[][] shuffled = Arrays.stream(order).mapToObj(n -> x[n]).toArray(double[][]::new);
    Table whole = new Table(shuffled, Arrays.stream(order).map(n -> y[n]).toArray());
    return Scaling.MINMAX.apply(whole, whole);
  }

  /** As they stand, the class last. */
  static List<double[]> rows(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(LabelledData::numbers).toList();
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
