package dev.cairn.math.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoxesTest {

  private static final double ENDLESS = Double.NEGATIVE_INFINITY;

  @Test
  void anEmptyFront_leavesOneBox() {
    Boxes boxes = Boxes.of(new double[0][], new double[] {1, 2, 3});
    assertThat(boxes.lower()).isEqualTo(new double[][] {{ENDLESS, ENDLESS, ENDLESS}});
    assertThat(boxes.upper()).isEqualTo(new double[][] {{1, 2, 3}});
  }

  @Test
  void aFrontOfTwoObjectives_leavesAStripForEachPoint_andOneBelow() {
    Boxes boxes = Boxes.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}, new double[] {4, 4});
    assertThat(boxes.upper()).isEqualTo(new double[][] {{4, 1}, {3, 2}, {2, 3}, {1, 4}});
    assertThat(boxes.lower())
        .isEqualTo(new double[][] {{ENDLESS, ENDLESS}, {ENDLESS, 1}, {ENDLESS, 2}, {ENDLESS, 3}});
  }

  @Test
  void volumes_addUpToWhatTheFrontLeaves() {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(5);
      int n = random.nextInt(m == 5 ? 8 : 20);
      double[][] points =
          random.nextBoolean()
              ? PointSets.sphere(random, n, m)
              : PointSets.lattice(random, n, m, 4);
      double[] reference = PointSets.filled(m, random.nextBoolean() ? 1 : 3.5);
      double whole = Math.pow(reference[0], m);
      assertThat(volume(Boxes.of(points, reference)))
          .as("seed %s", seed)
          .isCloseTo(whole - Hypervolume.of(points, reference), within(1e-12 * whole));
    }
  }

  /** Of what lies above 0. */
  private static double volume(Boxes boxes) {
    double volume = 0;
    for (int i = 0; i < boxes.count(); i++) {
      double product = 1;
      for (int k = 0; k < boxes.upper()[i].length; k++) {
        product *= Math.max(0, boxes.upper()[i][k] - Math.max(0, boxes.lower()[i][k]));
      }
      volume += product;
    }
    return volume;
  }

  @Test
  void everyPoint_isInOneBox_orDominated_orNotBelowTheReference() {
    for (long seed = 0; seed < 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int m = 1 + random.nextInt(4);
      double[][] points = PointSets.lattice(random, random.nextInt(12), m, 5);
      double[] reference = PointSets.filled(m, 4);
      Boxes boxes = Boxes.of(points, reference);
      for (int i = 0; i < 500; i++) {
        double[] x = random.ints(m, -1, 6).asDoubleStream().toArray();
        boolean outside = Arrays.stream(x).anyMatch(t -> t >= 4);
        boolean dominated =
            Arrays.stream(points)
                .filter(p -> Arrays.stream(p).allMatch(t -> t < 4))
                .anyMatch(p -> Dominance.weaklyDominates(p, x));
        assertThat(containing(boxes, x))
            .as("seed %s, point %s", seed, x)
            .isEqualTo(outside || dominated ? 0 : 1);
      }
    }
  }

  private static int containing(Boxes boxes, double[] x) {
    int count = 0;
    for (int i = 0; i < boxes.count(); i++) {
      boolean inside = true;
      for (int k = 0; k < x.length; k++) {
        inside &= boxes.lower()[i][k] <= x[k] && x[k] < boxes.upper()[i][k];
      }
      count += inside ? 1 : 0;
    }
    return count;
  }

  @Test
  void boxesAreFew() {
    for (int n = 1; n < 60; n++) {
      SplittableRandom random = new SplittableRandom(n);
      assertThat(count(random, n, 2)).isEqualTo(n + 1);
      assertThat(count(random, n, 3)).isLessThanOrEqualTo(2 * n + 1);
      assertThat(count(random, n, 4)).isLessThanOrEqualTo(4 + 10 * n);
    }
  }

  private static int count(SplittableRandom random, int n, int m) {
    return Boxes.of(PointSets.sphere(random, n, m), PointSets.filled(m, 1.1)).count();
  }

  @Test
  void order_dominatedAndRepeatedPoints_changeNothing() {
    double[][] points = PointSets.sphere(new SplittableRandom(4), 10, 4);
    double[] reference = PointSets.filled(4, 1.1);
    double[][] more = Arrays.copyOf(points, 13);
    more[10] = points[5];
    more[11] = Arrays.stream(points[2]).map(x -> x + 0.01).toArray();
    more[12] = PointSets.filled(4, 2);
    double[][] before = more.clone();
    assertThat(Boxes.of(more, reference).upper()).isEqualTo(Boxes.of(points, reference).upper());
    assertThat(more).isEqualTo(before);
  }

  @Test
  void incomparablePoints_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Boxes.of(new double[][] {{1, 2, 3}}, new double[] {4, 4}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Boxes.of(new double[0][], new double[] {4, Double.POSITIVE_INFINITY}))
        .withMessageContaining("Infinity");
    assertThatIllegalArgumentException().isThrownBy(() -> Boxes.of(new double[0][], new double[0]));
  }
}
