package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HypervolumeTest {

  @Test
  void volume_ofOnePoint_isItsBox() {
    assertThat(Hypervolume.of(new double[][] {{1}, {0.5}}, new double[] {2})).isEqualTo(1.5);
    assertThat(Hypervolume.of(new double[][] {{1, 2}}, new double[] {4, 6})).isEqualTo(12);
    assertThat(Hypervolume.of(new double[1][5], new double[] {1, 2, 3, 4, 5})).isEqualTo(120);
    assertThat(Hypervolume.of(new double[0][], new double[] {1, 1})).isZero();
  }

  @Test
  void volume_ofAStaircase_hasAClosedForm() {
    int n = 50; // steps on x + y = 1
    double[][] line = new double[n + 1][];
    Arrays.setAll(line, i -> new double[] {i / (double) n, 1 - i / (double) n});
    assertThat(Hypervolume.of(line, new double[] {1, 1})).isCloseTo(0.5 - 0.5 / n, within(1e-14));
  }

  @Test
  void volume_countsTheDominatedCells_ofALattice() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(5);
      double[][] points = PointSets.lattice(random, 1 + random.nextInt(12), m, 6);
      assertThat(Hypervolume.of(points, PointSets.filled(m, 5))) // coordinate 5 is on the reference
          .as("seed %s", seed)
          .isEqualTo(dominatedCells(points, m, 5));
    }
  }

  @Test
  void volume_agreesWithMonteCarlo() {
    for (int m = 2; m <= 5; m++) {
      SplittableRandom random = new SplittableRandom(m);
      double[][] points = PointSets.sphere(random, 30, m);
      int n = 100_000;
      int hits = 0;
      for (int i = 0; i < n; i++) {
        double[] x = random.doubles(m, 0, 1.1).toArray();
        hits += isDominated(x, points) ? 1 : 0;
      }
      double share = Hypervolume.of(points, PointSets.filled(m, 1.1)) / Math.pow(1.1, m);
      double slack = 4 * Math.sqrt(share * (1 - share) / n);
      assertThat(share).as("m %s", m).isCloseTo(hits / (double) n, within(slack));
    }
  }

  @Test
  void volume_ignoresOrder_andRepeatedDominatedAndOutsidePoints() {
    for (long seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 2 + random.nextInt(4);
      double[] reference = PointSets.filled(m, 1);
      double[][] points = PointSets.sphere(random, 10, m);
      double[][] more = Arrays.copyOf(points, 14);
      more[10] = points[3].clone();
      more[11] = Arrays.stream(points[4]).map(x -> x + 0.01).toArray();
      more[12] = reference.clone();
      more[13] = PointSets.filled(m, Double.POSITIVE_INFINITY);
      Collections.shuffle(Arrays.asList(more), new Random(seed));
      double[][] before = more.clone();
      assertThat(Hypervolume.of(more, reference))
          .as("seed %s", seed)
          .isCloseTo(Hypervolume.of(points, reference), within(1e-13));
      assertThat(more).isEqualTo(before);
    }
  }

  @Test
  void contribution_isTheLossOfVolume_whenThePointGoes() {
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(5);
      double[] reference = PointSets.filled(m, 5);
      double[][] points = PointSets.lattice(random, 10, m, 6);
      double[] contributions = Hypervolume.contributions(points, reference);
      double volume = Hypervolume.of(points, reference);
      for (int i = 0; i < points.length; i++) {
        double[][] rest = points.clone();
        rest[i] = rest[i == 0 ? 1 : 0];
        assertThat(contributions[i])
            .as("seed %s, point %s", seed, i)
            .isEqualTo(volume - Hypervolume.of(rest, reference));
      }
    }
  }

  @Test
  void improvement_isExactlyZero_forADominatedOrRepeatedPoint() {
    double[][] points = PointSets.sphere(new SplittableRandom(8), 20, 3);
    double[] reference = {1.3, 1.7, 1.9};
    for (double[] point : points) {
      assertThat(Hypervolume.improvement(point.clone(), points, reference)).isZero();
    }
    double[] worst = {1.29, 1.69, 1.89};
    double[] outside = {0, 0, 2};
    assertThat(Hypervolume.improvement(worst, points, reference)).isZero();
    assertThat(Hypervolume.improvement(outside, points, reference)).isZero();
  }

  @Test
  void incomparablePoints_areRefused() {
    double[] reference = {4, 4};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hypervolume.of(new double[][] {{1, 2, 3}}, reference))
        .withMessageContaining("[1.0, 2.0, 3.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hypervolume.of(new double[][] {{1, Double.NaN}}, reference));
    double[] endless = {Double.NEGATIVE_INFINITY, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Hypervolume.improvement(endless, new double[0][], reference));
  }

  private static double dominatedCells(double[][] points, int m, int size) {
    int count = 0;
    for (int cell = 0; cell < Math.pow(size, m); cell++) {
      double[] corner = new double[m];
      int rest = cell;
      for (int k = 0; k < m; k++) {
        corner[k] = rest % size;
        rest /= size;
      }
      count += isDominated(corner, points) ? 1 : 0;
    }
    return count;
  }

  private static boolean isDominated(double[] x, double[][] points) {
    return Arrays.stream(points).anyMatch(p -> Dominance.weaklyDominates(p, x));
  }
}
