package dev.cairn.protocols.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.value.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountantTest {
  @ParameterizedTest
  @CsvSource({"0.01, 1.1, 2", "0.01, 1.1, 16", "0.2, 0.7, 5", "0.5, 4, 64", "0.001, 2, 30"})
  void theIntegral_equalsTheBinomialSum_atWholeOrders(double rate, double noise, int order) {
    var gaussian = new SubsampledGaussian(rate, noise);
    double sum = binomialSum(rate, noise, order);
    assertThat(gaussian.integral(order)).isCloseTo(sum, within(1e-11 * Math.max(1, sum)));
    assertThat(gaussian.at(order) * (order - 1)).isCloseTo(sum, within(1e-11 * Math.max(1, sum)));
  }

  /** In fifty decimal digits, all but the exponentials. */
  private static double binomialSum(double rate, double noise, int order) {
    MathContext digits = new MathContext(50);
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger binomial = BigInteger.ONE;
    for (int k = 0; k <= order; k++) {
      BigDecimal term =
          new BigDecimal(binomial)
              .multiply(new BigDecimal(rate).pow(k, digits))
              .multiply(BigDecimal.ONE.subtract(new BigDecimal(rate)).pow(order - k, digits))
              .multiply(new BigDecimal(Math.exp(k * (k - 1) / (2 * noise * noise))));
      sum = sum.add(term, digits);
      binomial = binomial.multiply(BigInteger.valueOf(order - k)).divide(BigInteger.valueOf(k + 1));
    }
    return Math.log(sum.doubleValue());
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1.1", "0.3, 0.25", "0.05, 0.05", "0.9, 8"})
  void theDivergence_growsWithTheOrder_alsoBetweenWholeOnes(double rate, double noise) {
    var gaussian = new SubsampledGaussian(rate, noise);
    double before = 0;
    for (double order = 1.05; order < 40; order *= 1.07) {
      double now = gaussian.at(order);
      assertThat(now).as("at %s", order).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void everyRecordInEveryBatch_isThePlainGaussian() {
    assertThat(new SubsampledGaussian(1, 2).at(7)).isEqualTo(7 / 8.0);
    // as the sampling rate nears 1
    assertThat(new SubsampledGaussian(1 - 1e-9, 2).at(7.5)).isCloseTo(7.5 / 8, within(1e-6));
  }

  /** The exact trade-off of the Gaussian mechanism (Balle and Wang, 2018, Theorem 8). */
  @Test
  void aGaussian_isNearItsExactGuarantee_neverBelow() {
    for (double noise : new double[] {1, 3, 10}) {
      Guarantee found = Guarantee.of(new SubsampledGaussian(1, noise), 1e-5);
      double exact = exactEpsilon(noise, 1e-5);
      assertThat(found.epsilon()).isBetween(exact, 1.15 * exact);
    }
  }

  private static double exactEpsilon(double noise, double delta) {
    double low = 0;
    double high = 100;
    for (int i = 0; i < 200; i++) {
      double epsilon = (low + high) / 2;
      double over =
          phi(1 / (2 * noise) - epsilon * noise)
              - Math.exp(epsilon) * phi(-1 / (2 * noise) - epsilon * noise);
      low = over > delta ? epsilon : low;
      high = over > delta ? high : epsilon;
    }
    return high;
  }

  private static double phi(double x) {
    return dev.cairn.math.distribution.Normal.cdf(x);
  }

  /**
   * 60 epochs of batches of 256 of 60,000 records: 2.92 by the accountant of TensorFlow Privacy and
   * Opacus (Rényi, conversion of Canonne and others); their older conversion gave 3.01.
   */
  @Test
  void theUsualExample_hasTheUsualEpsilon() {
    double rate = 256 / 60_000.0;
    Guarantee found =
        Guarantee.of(new SubsampledGaussian(rate, 1.1).times((long) (60 / rate)), 1e-5);
    assertThat(found.epsilon()).isBetween(2.55, 3.01);
    assertThat(found.order()).isBetween(5.0, 20.0);
  }

  @Test
  void pureGeometricTrials_costThreeTimesOne() {
    RenyiCurve pure = order -> 0.5;
    RenyiCurve best = RandomTrials.NegativeBinomial.of(1, 20).best(pure);
    assertThat(best.at(1e9)).isCloseTo(1.5, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"1, 20", "0, 20", "1, 1.5", "0.5, 300", "-0.5, 4"})
  void trials_haveTheMeanThatWasAskedFor(double shape, double mean) {
    var trials = RandomTrials.NegativeBinomial.of(shape, mean);
    assertThat(trials.mean()).isCloseTo(mean, within(1e-6 * mean));
    assertThat(massMean(trials)).isCloseTo(mean, within(1e-4 * mean));
  }

  /** By the definition of the distribution, term by term. */
  private static double massMean(RandomTrials.NegativeBinomial trials) {
    double shape = trials.shape();
    double weight = 1 - trials.success();
    double total = 0;
    double sum = 0;
    for (int k = 1; k < 200_000; k++) {
      total += weight;
      sum += k * weight;
      weight *= (1 - trials.success()) * (k + shape) / (k + 1);
    }
    return sum / total;
  }

  @ParameterizedTest
  @CsvSource({"1.5", "3", "10"})
  void twentyPrivateTrials_costTwoToThreeTimesOne_farLessThanTwentyRuns(double noise) {
    RenyiCurve one = new SubsampledGaussian(1, noise);
    double alone = Guarantee.of(one, 1e-6).epsilon();
    double geometric =
        Guarantee.of(RandomTrials.NegativeBinomial.of(1, 20).best(one), 1e-6).epsilon();
    double poisson = Guarantee.of(new RandomTrials.Poisson(20).best(one), 1e-6).epsilon();
    double all = Guarantee.of(one.times(20), 1e-6).epsilon();
    System.out.printf(
        "noise %s: %.3f; geometric %.2f, Poisson %.2f, all twenty %.2f times that%n",
        noise, alone, geometric / alone, poisson / alone, all / alone);
    assertThat(geometric / alone).isBetween(1.9, 2.5);
    assertThat(poisson / alone).isBetween(2.2, 2.7);
    assertThat(all / alone).isGreaterThan(4.4);
  }

  @Test
  void refusesWhatIsNoMechanism() {
    assertThatThrownBy(() -> new SubsampledGaussian(0, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("more than 0 and at most 1");
    assertThatThrownBy(() -> new SubsampledGaussian(0.1, -1)).hasMessageContaining("at least");
    assertThatThrownBy(() -> Guarantee.of(order -> 1, 1)).hasMessageContaining("delta is 1.0");
    assertThatThrownBy(() -> RandomTrials.NegativeBinomial.of(1, 1)).hasMessageContaining("20");
  }
}
