package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DominanceTest {

  @Test
  void dominates_onlyWhenNowhereWorse_andSomewhereBetter() {
    double[] point = {1, 2};
    assertThat(Dominance.dominates(point, new double[] {1, 3})).isTrue();
    assertThat(Dominance.dominates(point, new double[] {1, Double.POSITIVE_INFINITY})).isTrue();
    assertThat(Dominance.dominates(point, new double[] {1, 2})).isFalse();
    assertThat(Dominance.dominates(point, new double[] {0, 3})).isFalse();
    assertThat(Dominance.weaklyDominates(point, new double[] {1, 2})).isTrue();
  }

  @Test
  void ranks_countTheLayers() {
    double[][] points = {{3, 3}, {1, 2}, {2, 1}, {2, 2}, {1, 2}, {9, 0}};
    assertThat(Dominance.ranks(points)).containsExactly(2, 0, 0, 1, 0, 0);
    assertThat(Dominance.frontier(points)).containsExactly(1, 2, 4, 5);
    assertThat(Dominance.ranks(new double[0][])).isEmpty();
  }

  @Test
  void ranks_takeSignedZerosAsEqual() {
    assertThat(Dominance.ranks(new double[][] {{-0.0, 5}, {0.0, 3}})).containsExactly(1, 0);
  }

  @Test
  void ranks_equalThoseOfPeeling() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(5);
      int levels = 2 + random.nextInt(8);
      double[][] points = PointSets.lattice(random, random.nextInt(60), m, levels);
      assertThat(Dominance.ranks(points)).as("seed %s", seed).isEqualTo(peel(points));
    }
  }

  private static int[] peel(double[][] points) {
    int[] rank = new int[points.length];
    Arrays.fill(rank, -1);
    for (int layer = 0; Arrays.stream(rank).anyMatch(r -> r < 0); layer++) {
      int[] before = rank.clone();
      for (int i = 0; i < points.length; i++) {
        boolean dominated = false;
        for (int j = 0; j < points.length; j++) {
          dominated |= before[j] < 0 && Dominance.dominates(points[j], points[i]);
        }
        rank[i] = before[i] < 0 && !dominated ? layer : rank[i];
      }
    }
    return rank;
  }
}
