package dev.cairn.math.qmc;

/**
 * Owen's nested uniform scrambling: each binary digit is flipped by a fair coin that belongs to the
 * digits before it.
 *
 * <p>The coin of a node in the binary tree of digits is a hash of (seed, dimension, heap number of
 * the node), so nothing is stored. Below the last digit a coordinate is alone in its cell and gets
 * 22 random bits, which fills the mantissa.
 */
record NestedScramble(long seed) implements Digits {

  private static final int TAIL = 53 - COUNT;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L; // odd, closest to 2^64 / golden ratio

  @Override
  public double toUnit(int digits, int dimension) {
    long key = mix(mix(seed) + GOLDEN * dimension);
    long flips = 0;
    for (int depth = 0; depth < COUNT; depth++) {
      flips = flips << 1 | coin(key, node(digits, depth)) >>> 63;
    }
    long tail = coin(key, node(digits, COUNT)) >>> (64 - TAIL);
    return ((digits ^ flips) << TAIL | tail) * 0x1p-53;
  }

  /**
   * Heap number of the node reached by the first digits: the root is 1, the children of n are 2n
   * and 2n + 1.
   */
  private static long node(int digits, int depth) {
    return 1L << depth | digits >>> (COUNT - depth);
  }

  private static long coin(long key, long node) {
    return mix(key + GOLDEN * node);
  }

  /** Stafford's mixer 13, the output function of SplitMix64. */
  private static long mix(long z) {
    long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ y >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }
}
