package dev.cairn.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Text in columns, each as wide as its widest cell; the last one is not padded. */
final class Table {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  Table row(String... cells) {
    return row(List.of(cells));
  }

  Table row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  @Override
  public String toString() {
    var out = new StringBuilder();
    lines(rows, line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** The lines of rows, which are gone through twice, first for the widths; none is kept. */
  static void lines(Iterable<List<String>> rows, Consumer<String> out) {
    int[] widths = new int[0];
    for (List<String> row : rows) {
      widths = Arrays.copyOf(widths, Math.max(widths.length, row.size()));
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      out.accept(line(row, widths).stripTrailing());
    }
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - cell.length()));
    }
    return line.toString();
  }
}
