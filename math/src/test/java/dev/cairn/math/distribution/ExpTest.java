package dev.cairn.math.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpTest {

  private static final double STRICT_MATH = 1.7e-16; // its own error

  @Test
  void agreesWithStrictMath_onADenseGrid() {
    double worst = 0;
    for (double x = -708; x <= 0; x += 1.0 / 3001) {
      double expected = StrictMath.exp(x);
      worst = Math.max(worst, Math.abs(Exp.of(x) - expected) / expected);
    }
    assertThat(worst).isLessThan(4e-16 + STRICT_MATH);
  }

  @Test
  void relativeError_isBelowItsBound() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double x = -Math.exp(random.nextDouble(-40, 3.5));
      BigDecimal exact = exact(x);
      double error =
          new BigDecimal(Exp.of(x))
              .subtract(exact)
              .divide(exact, MathContext.DECIMAL64)
              .doubleValue();
      assertThat(error).as("x %s", x).isCloseTo(0, within(4e-16));
    }
  }

  /** exp(x) by the series of exp(x / 64), squared six times. */
  private static BigDecimal exact(double x) {
    MathContext digits = new MathContext(60);
    BigDecimal t = new BigDecimal(x).divide(BigDecimal.valueOf(64), digits);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int n = 1; n < 60; n++) {
      term = term.multiply(t, digits).divide(BigDecimal.valueOf(n), digits);
      sum = sum.add(term, digits);
    }
    return sum.pow(64, digits);
  }

  @Test
  void subnormalResults_areWithinOneUnit_andVanishBelow() {
    for (double x = -747; x < -708.4; x += 1.0 / 1024) {
      assertThat(Exp.of(x)).as("x %s", x).isCloseTo(StrictMath.exp(x), within(Double.MIN_VALUE));
    }
    assertThat(Exp.of(-745.1)).isEqualTo(Double.MIN_VALUE);
    assertThat(Exp.of(-746)).isZero();
    assertThat(Exp.of(-1e300)).isZero();
    assertThat(Exp.of(Double.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void specialNumbers_areExact() {
    assertThat(Exp.of(0)).isEqualTo(1);
    assertThat(Exp.of(-0.0)).isEqualTo(1);
    assertThat(Exp.of(-Double.MIN_VALUE)).isEqualTo(1);
    assertThat(Exp.of(Double.NaN)).isNaN();
    assertThat(Exp.of(700)).isCloseTo(StrictMath.exp(700), within(StrictMath.exp(700) * 6e-16));
  }

  @Test
  void arrays_haveTheBitsOfSingleNumbers_inTheirRangeOnly() {
    double[] x = new SplittableRandom(3).doubles(1000, -800, 0).toArray();
    x[500] = Double.NaN;
    double[] expected = x.clone();
    for (int from = 0; from < 20; from++) {
      int to = 1000 - from * from;
      double[] y = x.clone();
      Exp.exp(y, from, to);
      for (int i = 0; i < x.length; i++) {
        expected[i] = i >= from && i < to ? Exp.of(x[i]) : x[i];
      }
      assertThat(y).isEqualTo(expected);
    }
    double[] empty = x.clone();
    Exp.exp(empty, 5, 5);
    assertThat(Arrays.equals(empty, x)).isTrue();
  }

  @Test
  void values_neverDecrease() {
    int decreases = 0;
    for (double x = -40; x < 0; x += 1e-4) {
      decreases += Exp.of(x) < Exp.of(x - 1e-4) ? 1 : 0;
    }
    assertThat(decreases).isZero();
  }
}
