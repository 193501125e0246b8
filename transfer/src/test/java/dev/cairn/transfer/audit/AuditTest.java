package dev.cairn.transfer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {

  /** Losses with their least at {@code 0.01 * width^slope}, diverging above eight times that. */
  private static List<Observation> planted(double slope, double noise, int seeds, long key) {
    var random = Stream.of(key);
    var observations = new ArrayList<Observation>();
    for (double width = 64; width <= 1024; width *= 2) {
      double best = 0.01 * Math.pow(width / 64, slope) * 1.1;
      for (int i = -6; i <= 5; i++) {
        double rate = 0.01 * Math.pow(2, i);
        double off = Math.log(rate / best) / Math.log(2);
        for (long seed = 0; seed < seeds; seed++) {
          double loss =
              off > 3
                  ? Double.NaN
                  : 1 + 0.02 * off * off + 0.002 * off * off * off + noise * random.nextGaussian();
          observations.add(new Observation(width, rate, loss, seed));
        }
      }
    }
    return observations;
  }

  @Test
  void whatTransfers_andWhatShifts_isTold_inEachSeed() {
    for (long key = 0; key < 10; key++) {
      assertThat(Audit.of(planted(0, 0.005, 3, key)).verdict()).isEqualTo(Verdict.TRANSFERS);
      Audit shifted = Audit.of(planted(-0.75, 0.005, 3, key));
      assertThat(shifted.verdict()).isEqualTo(Verdict.SHIFTED);
      assertThat(shifted.slope().value()).isCloseTo(-0.75, within(0.15));
      assertThat(shifted.drift()).isCloseTo(-3, within(0.6));
      assertThat(shifted.reason()).contains("falls by");
    }
  }

  @Test
  void anOptimumAtTheEdge_isUnstable() {
    List<Observation> cut =
        planted(-1, 0, 1, 1).stream().filter(o -> o.learningRate() > 0.004).toList();
    Audit audit = Audit.of(cut);
    assertThat(audit.verdict()).isEqualTo(Verdict.UNSTABLE);
    assertThat(audit.reason()).contains("widen the grid");
  }

  @Test
  void oneSeed_hasIntervalsOfAStep() {
    Audit audit = Audit.of(planted(0, 0, 1, 1));
    assertThat(audit.step()).isCloseTo(2, within(1e-9));
    assertThat(audit.sizes())
        .hasSize(5)
        .allSatisfy(
            at -> {
              assertThat(at.learningRate().value()).isCloseTo(0.011, within(0.0015));
              assertThat(at.learningRate().high() / at.learningRate().low()).isBetween(1.8, 2.0);
            });
  }

  @Test
  void tooFewSizesOrRates_areRefused() {
    List<Observation> all = planted(0, 0, 1, 1);
    assertThatThrownBy(() -> Audit.of(all.stream().filter(o -> o.size() < 200).toList()))
        .hasMessageContaining("There are 2 sizes; expected at least 3");
    assertThatThrownBy(() -> Audit.of(all.stream().filter(o -> o.learningRate() < 4e-4).toList()))
        .hasMessageContaining("learning rates");
  }
}
