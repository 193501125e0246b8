package dev.cairn.benchmarks.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables in columns of plain text. */
final class TextReport {
  private TextReport() {}

  static String of(List<Table> tables, List<String> refusals) {
    var out = new StringBuilder();
    tables.forEach(table -> append(table, out));
    if (!refusals.isEmpty()) {
      out.append("Not run\n");
      refusals.forEach(refusal -> out.append("  ").append(refusal.replace("\n", " ")).append('\n'));
    }
    return out.toString();
  }

  private static void append(Table table, StringBuilder out) {
    var lines = new ArrayList<List<String>>();
    lines.add(table.header());
    lines.addAll(table.rows());
    int[] widths =
        IntStream.range(0, table.header().size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    out.append(table.title()).append('\n').append("  ").append(table.note()).append('\n');
    lines.forEach(line -> append(line, widths, out));
    out.append('\n');
  }

  /** The first cell to the left, the others to the right. */
  private static void append(List<String> cells, int[] widths, StringBuilder out) {
    for (int i = 0; i < cells.size(); i++) {
      String space = " ".repeat(widths[i] - cells.get(i).length());
      out.append("  ");
      out.append(i == 0 ? cells.get(i) + space : space + cells.get(i));
    }
    out.append('\n');
  }
}
