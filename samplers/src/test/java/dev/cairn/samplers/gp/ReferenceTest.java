package dev.cairn.samplers.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private static final double[][] FRONT = {{0, 1}, {0.5, 0.5}, {1, 0}};

  private static double[][] with(double[]... more) {
    double[][] all = Arrays.copyOf(FRONT, FRONT.length + more.length);
    System.arraycopy(more, 0, all, FRONT.length, more.length);
    return all;
  }

  @Test
  void far_liesATenthBeyondTheWorstOfAllPoints() {
    assertThat(Reference.far(with(new double[] {4, 2})))
        .containsExactly(new double[] {4.4, 2.2}, within(1e-12));
  }

  @Test
  void far_isApartFromTheOnlyPoint() {
    double[] reference = Reference.far(new double[][] {{3, -1}});
    assertThat(reference[0]).isGreaterThan(3);
    assertThat(reference[1]).isGreaterThan(-1);
  }

  @Test
  void near_liesATenthBeyondTheFront() {
    assertThat(Reference.near(with(new double[] {2, 2})))
        .containsExactly(new double[] {1.1, 1.1}, within(1e-12));
  }

  @Test
  void near_passesOverAnEndThatIsBetterByNextToNothing() {
    double[][] points = with(new double[] {-1e-6, 2});
    assertThat(Reference.near(points)).containsExactly(new double[] {1.1, 1.1}, within(1e-4));
  }

  @Test
  void near_takesNoFrontForNarrowerThanTwoFifthsOfTheRange() {
    double[][] points = {{0, 0}, {10, 10}};
    assertThat(Reference.near(points)).containsExactly(new double[] {4.4, 4.4}, within(1e-12));
  }
}
