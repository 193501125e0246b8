package dev.cairn.cli;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180). */
final class Csv {
  private Csv() {}

  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(Csv::cell).toList());
  }

  private static String cell(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  /**
   * A line of a table and where it starts.
   *
   * @param number the line of the text, from 1
   */
  record Row(int number, List<String> cells) {}

  /** The rows of a text; blank lines are left out. */
  static List<Row> parse(String text) {
    var rows = new ArrayList<Row>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          add(rows, start, cells);
          start = line;
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    add(rows, start, cells);
    return rows;
  }

  private static void add(List<Row> rows, int line, List<String> cells) {
    if (cells.size() > 1 || !cells.get(0).isBlank()) {
      rows.add(new Row(line, List.copyOf(cells)));
    }
    cells.clear();
  }
}
