package dev.cairn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file of named columns. */
record Sheet(String file, List<String> header, List<Csv.Row> rows) {

  static Sheet read(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new BadInput("cairn: There is no file '" + file + "'.");
    }
    List<Csv.Row> all = Csv.parse(Files.readString(path));
    if (all.isEmpty()) {
      throw new BadInput("cairn: " + file + " is empty; expected a header and rows.");
    }
    List<String> header = all.get(0).cells().stream().map(String::strip).toList();
    return new Sheet(file, header, List.copyOf(all.subList(1, all.size())));
  }

  /** The cells of each row by their column; a row of another length is refused. */
  List<Map<String, String>> cells() {
    var cells = new ArrayList<Map<String, String>>();
    for (Csv.Row row : rows) {
      if (row.cells().size() != header.size()) {
        throw new BadInput(
            "cairn: %s:%d has %d cells; expected %d, as in the header."
                .formatted(file, row.number(), row.cells().size(), header.size()));
      }
      var named = new LinkedHashMap<String, String>();
      for (int i = 0; i < header.size(); i++) {
        named.put(header.get(i), row.cells().get(i).strip());
      }
      cells.add(named);
    }
    return cells;
  }

  /** A number of a row. */
  double number(int row, String column, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new BadInput(
          "cairn: %s:%d: %s is '%s'; expected a number."
              .formatted(file, rows.get(row).number(), column, text));
    }
  }

  /** A whole number of a row. */
  int whole(int row, String column, String text) {
    double number = number(row, column, text);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new BadInput(
          "cairn: %s:%d: %s is %s; expected a whole number."
              .formatted(file, rows.get(row).number(), column, text));
    }
    return (int) number;
  }
}
