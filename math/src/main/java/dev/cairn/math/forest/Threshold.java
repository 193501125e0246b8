package dev.cairn.math.forest;

/** Where a split lies between the rows that it divides. */
public enum Threshold {
  /** Half-way between neighbouring bins. */
  MIDDLE,
  /**
   * Anywhere between the two nearest values, at random, so that the mean of many trees is linear
   * and their variance grows with the distance from the data (Hutter, Xu, Hoos and Leyton-Brown
   * 2014).
   */
  BETWEEN,
  /**
   * Anywhere in the column's range of values, at random; of one such split a column the best is
   * taken (Geurts, Ernst and Wehenkel 2006).
   */
  ANYWHERE
}
