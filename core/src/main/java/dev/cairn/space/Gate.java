package dev.cairn.space;

/** An earlier column's raw value lies in [from, to]; an inactive (NaN) column passes no gate. */
public record Gate(int column, double from, double to) {
  Gate and(Gate other) {
    return new Gate(column, Math.max(from, other.from), Math.min(to, other.to));
  }

  boolean open(double[] raw) {
    return raw[column] >= from && raw[column] <= to;
  }
}
