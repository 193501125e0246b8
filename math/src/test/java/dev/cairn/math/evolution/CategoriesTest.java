package dev.cairn.math.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CategoriesTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static double[][] even() {
    return new double[][] {{1.0 / 3, 1.0 / 3, 1.0 / 3}, {0.5, 0.5}};
  }

  private static double[] weights() {
    double[] weights = new double[8];
    double sum = 0;
    for (int i = 0; i < 8; i++) {
      weights[i] = Math.max(0, Math.log(4.5) - Math.log(i + 1));
      sum += weights[i];
    }
    for (int i = 0; i < 8; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  @Test
  void update_isThatOfTheReference() { // cmaes 0.12 (CatCMA), Python
    int[][] ranked = new int[8][];
    for (int i = 0; i < 8; i++) {
      ranked[i * 7 % 8] = new int[] {i * 5 % 3, i * 3 % 2};
    }
    Categories next = Categories.of(even(), 1).next(ranked, weights());
    assertThat(next.q()[0][0]).isCloseTo(0.6690590159125891, CLOSE);
    assertThat(next.q()[0][1]).isCloseTo(0.07279981273412343, CLOSE);
    assertThat(next.q()[1][0]).isCloseTo(0.7025913536391688, CLOSE);
    assertThat(next.inertia()).isCloseTo(1.171250746955285, CLOSE);
  }

  @Test
  void finds_theBestCombination() {
    double[][] even = new double[6][4];
    for (double[] row : even) {
      Arrays.fill(row, 0.25);
    }
    Categories q = Categories.of(even, 1);
    RandomGenerator random = Numbers.random(1);
    for (int g = 0; g < 60; g++) {
      int[][] points = new int[8][];
      for (int i = 0; i < 8; i++) {
        points[i] = q.sample(random);
      }
      Arrays.sort(
          points, Comparator.comparingLong(p -> Arrays.stream(p).filter(k -> k != 2).count()));
      q = q.next(points, weights());
    }
    for (double[] row : q.q()) {
      assertThat(row[2]).isGreaterThan(0.8);
      assertThat(row[0]).isPositive();
    }
  }

  @Test
  void keeps_whatNothingIsKnownOf() {
    Categories q = Categories.of(even(), 1);
    int[][] ranked = new int[8][];
    Arrays.setAll(ranked, i -> new int[] {-1, i % 2});
    Categories next = q.next(ranked, weights());
    assertThat(next.q()[0]).containsExactly(q.q()[0], CLOSE);
    assertThat(next.q()[1][0]).isGreaterThan(0.5);
  }
}
