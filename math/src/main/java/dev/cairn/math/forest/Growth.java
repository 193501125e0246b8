package dev.cairn.math.forest;

/**
 * How a tree is grown.
 *
 * @param minLeaf the fewest rows of a leaf
 * @param depth the most splits above a leaf
 * @param columns the share of the columns that compete for each split
 * @param threshold where a split lies between the rows that it divides
 */
public record Growth(int minLeaf, int depth, double columns, Threshold threshold) {

  public Growth {
    if (minLeaf < 1) {
      throw new IllegalArgumentException(
          "The least leaf is %d; expected 1 or more.".formatted(minLeaf));
    }
    if (depth < 1) {
      throw new IllegalArgumentException("The depth is %d; expected 1 or more.".formatted(depth));
    }
    if (!(columns > 0 && columns <= 1)) {
      throw new IllegalArgumentException("The share %s is not in (0, 1].".formatted(columns));
    }
  }

  /** How many of so many columns compete. */
  int tried(int width) {
    return (int) Math.ceil(columns * width);
  }
}
