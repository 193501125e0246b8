package dev.cairn.samplers.gp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final double[][] FRONT = {{0, 1}, {0.5, 0.5}, {1, 0}};

  private static double[][] with(double[]... more) {
    double[][] all = java.util.Arrays.copyOf(FRONT, FRONT.length + more.length);
    System.arraycopy(more, 0, all, FRONT.length, more.length);
    return all;
  }

  @Test
  void far_liesATenthBeyondTheWorstOfAllPoints() {
    assertArrayEquals(new double[] {4.4, 2.2}, Reference.far(with(new double[] {4, 2})), 1e-12);
  }

  @Test
  void far_isApartFromTheOnlyPoint() {
    double[] reference = Reference.far(new double[][] {{3, -1}});
    assertTrue(reference[0] > 3 && reference[1] > -1);
  }

  @Test
  void near_liesATenthBeyondTheFront() {
    assertArrayEquals(new double[] {1.1, 1.1}, Reference.near(with(new double[] {2, 2})), 1e-12);
  }

  @Test
  void near_passesOverAnEndThatIsBetterByNextToNothing() {
    double[][] points = with(new double[] {-1e-6, 2});
    assertArrayEquals(new double[] {1.1, 1.1}, Reference.near(points), 1e-4);
  }

  @Test
  void near_takesNoFrontForNarrowerThanTwoFifthsOfTheRange() {
    double[][] points = {{0, 0}, {10, 10}};
    assertArrayEquals(new double[] {4.4, 4.4}, Reference.near(points), 1e-12);
  }
}
