package dev.cairn.trial;

import java.util.Arrays;

/** A grow-only set of rows by 64-bit hash, in 16 bytes a row; open addressing. */
final class RowSet {
  private long[] slots = new long[64];
  private int size;

  boolean contains(double[] row) {
    return slots[find(slots, hash(row))] != 0;
  }

  void add(double[] row) {
    long hash = hash(row);
    int at = find(slots, hash);
    if (slots[at] == 0) {
      slots[at] = hash;
      if (++size * 2 > slots.length) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        larger[find(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  private static int find(long[] slots, long hash) {
    int at = (int) hash & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** Never 0. */
  static long hash(double[] row) {
    long hash = Arrays.hashCode(row);
    for (double number : row) {
      hash = (hash ^ Double.doubleToLongBits(number)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }
}
