package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubsetSelectionTest {

  @Test
  void greedy_takesTheLargestGain_eachTime() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 2 + random.nextInt(3);
      double[][] points = PointSets.lattice(random, 15, m, 9);
      double[] reference = PointSets.filled(m, 8);
      int size = random.nextInt(16);
      assertThat(SubsetSelection.greedy(points, reference, size))
          .as("seed %s", seed)
          .isEqualTo(eager(points, reference, size));
    }
  }

  @Test
  void greedy_isNearTheBestSubset() {
    double[] reference = {1.1, 1.1, 1.1};
    for (long seed = 0; seed < 30; seed++) {
      double[][] points = PointSets.sphere(new SplittableRandom(seed), 10, 3);
      int[] chosen = SubsetSelection.greedy(points, reference, 4);
      double best =
          IntStream.range(0, 1 << 10)
              .filter(mask -> Integer.bitCount(mask) == 4)
              .mapToObj(mask -> IntStream.range(0, 10).filter(i -> (mask >>> i & 1) == 1).toArray())
              .mapToDouble(subset -> Hypervolume.of(PointSets.pick(points, subset), reference))
              .max()
              .orElseThrow();
      assertThat(Hypervolume.of(PointSets.pick(points, chosen), reference))
          .as("seed %s", seed)
          .isBetween(0.9 * best, best * (1 + 1e-12)); // 1 - 1/e is guaranteed
    }
  }

  @Test
  void greedy_fillsUpInOrder_whenNothingIsGained() {
    double[][] points = {{9, 9}, {2, 2}, {2, 2}, {1, 3}};
    double[] reference = {4, 4};
    assertThat(SubsetSelection.greedy(points, reference, 4)).containsExactly(1, 3, 0, 2);
    assertThat(SubsetSelection.greedy(points, reference, 0)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubsetSelection.greedy(points, reference, 5))
        .withMessageContaining("(5)");
  }

  private static int[] eager(double[][] points, double[] reference, int size) {
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < size) {
      double[][] others = chosen.stream().map(i -> points[i]).toArray(double[][]::new);
      double[] gains = new double[points.length];
      Arrays.setAll(
          gains,
          i -> chosen.contains(i) ? -1 : Hypervolume.improvement(points[i], others, reference));
      int best = 0;
      for (int i = 1; i < gains.length; i++) {
        best = gains[i] > gains[best] ? i : best;
      }
      chosen.add(best);
    }
    return chosen.stream().mapToInt(i -> i).toArray();
  }
}
