package dev.cairn.space;

import java.util.Arrays;
import java.util.List;

/** One pass over the columns from left to right. */
record Decoder(List<Column> columns) {
  Decoder {
    columns = List.copyOf(columns);
  }

  /** The row at a point of the unit cube, relations aside. */
  double[] decode(double[] unit) {
    double[] raw = new double[columns.size()];
    Arrays.fill(raw, Double.NaN);
    complete(raw, unit);
    return raw;
  }

  /** Fills active columns that have no value from the unit row, and clears inactive ones. */
  void complete(double[] raw, double[] unit) {
    for (int i = 0; i < raw.length; ) {
      Column column = columns.get(i);
      int width = column.parameter().width();
      if (!column.active(raw)) {
        Arrays.fill(raw, i, i + width, Double.NaN);
      } else if (Double.isNaN(raw[i])) {
        fill(column, width, unit, raw, i);
      }
      i += width;
    }
  }

  /** The squared distance of two rows in the unit cube; a column active in one alone counts 1. */
  double distance(double[] a, double[] b) {
    double distance = 0;
    for (int i = 0; i < a.length; i++) {
      if (Double.isNaN(a[i]) != Double.isNaN(b[i])) {
        distance++;
      } else if (!Double.isNaN(a[i])) {
        Domain domain = columns.get(i).domain();
        double gap = domain.encode(a[i]) - domain.encode(b[i]);
        distance += domain.ordered() ? gap * gap : gap == 0 ? 0 : 1;
      }
    }
    return distance;
  }

  private static void fill(Column column, int width, double[] unit, double[] raw, int at) {
    if (width == 1) {
      raw[at] = column.domain().decode(unit[at]);
    } else {
      column.parameter().decode(unit, raw, at);
    }
  }
}
