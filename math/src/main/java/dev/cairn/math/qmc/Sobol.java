package dev.cairn.math.qmc;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The Sobol sequence: points of the unit cube {@code [0, 1)^d} that fill it more evenly than random
 * ones.
 *
 * <p>Every aligned block of {@code 2^m} consecutive points has exactly one coordinate in each
 * interval {@code [i, i + 1) / 2^m} of every axis. Scrambling keeps that property, makes every
 * single point uniformly distributed, and so removes the bias and the visible lattice of the plain
 * sequence; the integration error of smooth functions falls to about {@code n^-1.5}.
 *
 * <p>Points are read by index in any order, in the usual Gray-code order. A point costs {@code O(31
 * d)}; construction reads the direction numbers of the first {@code d} dimensions only. Immutable;
 * the same dimension, seed and index give the same point on every machine.
 *
 * <p>Sources: Joe and Kuo 2008, Constructing Sobol sequences with better two-dimensional
 * projections; Owen 1995, Randomly permuted (t,m,s)-nets and (t,s)-sequences; Antonov and Saleev
 * 1979 for the Gray-code order.
 */
public final class Sobol {

  /** The largest dimension: that of the Joe-Kuo table of direction numbers. */
  public static final int MAX_DIMENSION = 21_201;

  /** The number of points in the sequence. */
  public static final long LENGTH = 1L << Digits.COUNT;

  private final int[][] directions; // [bit of the Gray code][dimension]
  private final Digits digits;

  private Sobol(int[][] directions, Digits digits) {
    this.directions = directions;
    this.digits = digits;
  }

  /** The plain sequence, whose first point is the origin. */
  public static Sobol plain(int dimension) {
    return new Sobol(directions(dimension), Digits.PLAIN);
  }

  /** The sequence under Owen's nested uniform scrambling, one of {@code 2^64} by the seed. */
  public static Sobol scrambled(int dimension, long seed) {
    return new Sobol(directions(dimension), new NestedScramble(seed));
  }

  /** The number of coordinates of a point. */
  public int dimension() {
    return directions[0].length;
  }

  /** The point of an index in {@code [0, 2^31)}. */
  public double[] point(long index) {
    if (index < 0 || index >= LENGTH) {
      throw new IllegalArgumentException(
          "The index (%d) of a Sobol point must be in [0, %d).".formatted(index, LENGTH));
    }
    int[] x = new int[dimension()];
    long gray = index ^ (index >>> 1);
    for (int bit = 0; gray >>> bit != 0; bit++) {
      if ((gray >>> bit & 1) == 1) {
        xor(x, directions[bit]);
      }
    }
    double[] point = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      point[j] = digits.toUnit(x[j], j);
    }
    return point;
  }

  private static void xor(int[] x, int[] direction) {
    for (int j = 0; j < x.length; j++) {
      x[j] ^= direction[j];
    }
  }

  /**
   * Direction numbers as 31 binary digits: point 2^b of the sequence is direction b xor direction b
   * - 1.
   */
  private static int[][] directions(int dimension) {
    if (dimension < 1 || dimension > MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "The dimension (%d) of a Sobol sequence must be in [1, %d].\nMaybe use random points beyond that."
              .formatted(dimension, MAX_DIMENSION));
    }
    SobolSequenceGenerator table = new SobolSequenceGenerator(dimension);
    int[][] directions = new int[Digits.COUNT][dimension];
    for (int bit = 0; bit < Digits.COUNT; bit++) {
      double[] point = table.skipTo(1 << bit);
      for (int j = 0; j < dimension; j++) {
        directions[bit][j] = (int) (point[j] * LENGTH) ^ (bit == 0 ? 0 : directions[bit - 1][j]);
      }
    }
    return directions;
  }
}
