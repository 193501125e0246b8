package dev.cairn.transfer.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LawsTest {

  /**
   * The mean of the 1,004 resampled fits that the authors publish beside the rounded constants:
   * intercepts 0.58631 and -0.54354, exponents -0.71292, 0.30749 and 0.57094.
   */
  @Test
  void stepLaw_agreesWithTheAuthorsOwnFits_toThePrecisionOfItsConstants() {
    double n = 1.3e9;
    double d = 2e10;
    var answer = StepLaw.PUBLISHED.at(n, d);
    double rate = Math.exp(0.58631 - 0.71292 * Math.log(n) + 0.30749 * Math.log(d));
    double batch = Math.exp(-0.54354 + 0.57094 * Math.log(d));
    assertThat(answer.learningRate() / rate).isCloseTo(1, within(0.02));
    assertThat(answer.batchTokens() / batch).isCloseTo(1, within(0.02));
    assertThat(answer.learningRate()).isCloseTo(8.26e-4, within(1e-6));
    assertThat(answer.batchTokens()).isCloseTo(4.42e5, within(1e3));
  }

  @Test
  void stepLaw_saysWhatIsOutsideOfItsMeasurements() {
    assertThat(StepLaw.VALIDITY.outside(5e8, 1e10)).isEmpty();
    assertThat(StepLaw.VALIDITY.outside(1.3e9, 2e10))
        .containsExactly(
            "The parameters (1.30e+09) are outside of what was measured, 2.15e+08 to 1.07e+09:"
                + " check the answer by a short sweep.");
  }

  @Test
  void horizon_fallsByHalf_overNineTimesTheTokens() {
    double tokens = Math.pow(2, 1 / 0.32);
    assertThat(Horizon.PUBLISHED.learningRate(3e-4, 1e9, tokens * 1e9))
        .isCloseTo(1.5e-4, within(1e-12));
    assertThat(new Horizon(0).learningRate(3e-4, 1e9, 1e12)).isEqualTo(3e-4);
  }

  /** The example of the authors' repository: 4096 examples and noise 3, simulated with 256. */
  @Test
  void privateTraining_keepsNoiseOverBatch_andWhatPrivacyDependsOn() {
    var whole = new PrivateTraining(4096, 3);
    var cheap = whole.simulated(16);
    assertThat(cheap.batch()).isEqualTo(256);
    assertThat(cheap.noise() / cheap.batch()).isEqualTo(3.0 / 4096);
    double q = 4096 / 50_000.0;
    assertThat(whole.privacy(q, 2500)).isCloseTo(q / 3 * Math.sqrt(1250), within(1e-12));
    assertThat(cheap.privacy(q / 16, 2500)).isCloseTo(whole.privacy(q, 2500), within(1e-12));
    assertThat(whole.doubt()).isEmpty();
    assertThat(cheap.doubt()).isPresent();
  }

  /** The optimum of both constants at a budget: 20 tokens a parameter, and fewer than 100. */
  @Test
  void lossLaw_isLeastAtAboutTwentyTokensAParameter() {
    double compute = 5.76e23; // Chinchilla: 70e9 parameters on 1.4e12 tokens
    double best = Double.POSITIVE_INFINITY;
    double ratio = 0;
    for (double n = 1e9; n < 1e12; n *= 1.02) {
      double loss = LossLaw.REFITTED.at(n, compute / (6 * n));
      if (loss < best) {
        best = loss;
        ratio = compute / (6 * n) / n;
      }
    }
    assertThat(ratio).isBetween(10.0, 30.0);
  }

  @Test
  void nonsense_isRefused_withWhatWasExpected() {
    assertThatThrownBy(() -> StepLaw.PUBLISHED.at(0, 1e9))
        .hasMessage("The value of parameters is 0.0; expected a finite number above 0.");
    assertThatThrownBy(() -> StepLaw.PUBLISHED.at(Double.NaN, 1e9)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new PrivateTraining(64, 1).simulated(128))
        .hasMessageContaining("less than one example");
    assertThatThrownBy(() -> new Horizon(-1)).hasMessageContaining("from 0 to 2");
  }
}
