package dev.cairn.space;

/** An earlier column's raw value lies in [from, to]; an inactive (NaN) column passes no gate. */
public record Gate(int column, double from, double to) {
  boolean open(double[] raw) {
    return raw[column] >= from && raw[column] <= to;
  }
}
