package dev.cairn.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTest {
  @Test
  void repeats_forTheSameKeys() {
    assertThat(Stream.of(1, 2).longs(100).toArray())
        .containsExactly(Stream.of(1, 2).longs(100).toArray());
  }

  @Test
  void differs_forEveryKey_andTheirOrder() {
    Set<Long> first = new HashSet<>();
    for (long a = 0; a < 300; a++) {
      for (long b = 0; b < 300; b++) {
        first.add(Stream.of(a, b).nextLong());
      }
    }
    assertThat(first).hasSize(90_000);
    assertThat(Stream.of(1).nextLong()).isNotEqualTo(Stream.of(1, 0).nextLong());
  }

  @Test
  void isSplitMix64() {
    long gamma = 0x9E3779B97F4A7C15L;
    Stream stream = Stream.of(42);
    long first = unmix(stream.nextLong());
    for (int i = 1; i < 100; i++) {
      assertThat(unmix(stream.nextLong())).isEqualTo(first + i * gamma);
    }
  }

  /** The inverse of the finalizer: undoes each xor-shift and multiplication. */
  private static long unmix(long z) {
    long a = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642B2D24D8EC3L;
    long b = (a ^ (a >>> 27) ^ (a >>> 54)) * 0x96DE1B173F119089L;
    return b ^ (b >>> 30) ^ (b >>> 60);
  }

  @Test
  void drawsDoubles_evenly() {
    Stream stream = Stream.of(7);
    int[] bins = new int[20];
    int draws = 200_000;
    for (int i = 0; i < draws; i++) {
      bins[(int) (stream.nextDouble() * bins.length)]++;
    }
    double chi = 0;
    double expected = (double) draws / bins.length;
    for (int count : bins) {
      chi += (count - expected) * (count - expected) / expected;
    }
    assertThat(chi).isLessThan(43.8); // 0.1 % of chi-square with 19 degrees of freedom
  }

  @Test
  void drawsNormals_ofMeanZeroAndVarianceOne() {
    Stream stream = Stream.of(11);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < draws; i++) {
      double x = stream.nextGaussian();
      sum += x;
      squares += x * x;
      fourths += x * x * x * x;
    }
    assertThat(sum / draws).isCloseTo(0, within(0.01));
    assertThat(squares / draws).isCloseTo(1, within(0.02));
    assertThat(fourths / draws).isCloseTo(3, within(0.15));
  }
}
