package dev.cairn.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a law was measured, and by whom. Outside it holds by hope.
 *
 * @param source the paper, and where in it
 */
public record Validity(List<Range> ranges, String source) {

  /** The sizes of one kind that were measured, both ends included. */
  public record Range(String name, double low, double high) {
    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  public Validity {
    ranges = List.copyOf(ranges);
  }

  /** One sentence for each value that is out of its range, in the order of the ranges. */
  public List<String> outside(double... values) {
    var notes = new ArrayList<String>();
    for (int i = 0; i < values.length; i++) {
      Range range = ranges.get(i);
      if (!range.holds(values[i])) {
        notes.add(
            String.format(
                Locale.ROOT,
                "The %s (%.3g) are outside of what was measured, %.3g to %.3g: check the answer by"
                    + " a short sweep.",
                range.name(),
                values[i],
                range.low(),
                range.high()));
      }
    }
    return notes;
  }
}
