package dev.cairn.math.evolution;

/** The cells of discrete coordinates: what rounds to one value. The outer ones have no end. */
public interface Cells {
  /** The lower edge of the cell that holds x; minus infinity when there is none. */
  double below(int coordinate, double x);

  /** The upper edge; infinity when there is none. */
  double above(int coordinate, double x);
}
