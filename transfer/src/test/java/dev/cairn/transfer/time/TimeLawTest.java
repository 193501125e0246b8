package dev.cairn.transfer.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.transfer.law.LossLaw;
import dev.cairn.transfer.time.TimeLaw.Measured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLawTest {
  private static final TimeLaw PLANTED = new TimeLaw(2e-11, 3e-10, 4e-6, 1e-4);

  private static List<Measured> measured(double noise, long seed) {
    var random = Stream.of(seed);
    var runs = new ArrayList<Measured>();
    for (int width : new int[] {16, 48, 128, 384}) {
      for (int layers : new int[] {1, 2, 4, 8}) {
        for (int batch : new int[] {8, 128}) {
          var net = new Perceptron(64, width, layers, 10, batch);
          double factor = Math.exp(noise * random.nextGaussian());
          runs.add(new Measured(net, PLANTED.seconds(net) * factor));
        }
      }
    }
    return runs;
  }

  @Test
  void law_isFoundBack() {
    TimeLaw law = TimeLaw.of(measured(0, 1));
    assertThat(law.perFlop() / PLANTED.perFlop()).isCloseTo(1, within(1e-6));
    assertThat(law.perCopy() / PLANTED.perCopy()).isCloseTo(1, within(1e-6));
    assertThat(law.perOperation() / PLANTED.perOperation()).isCloseTo(1, within(1e-6));
    assertThat(law.constant() / PLANTED.constant()).isCloseTo(1, within(1e-6));
  }

  @Test
  void runsLeftOut_arePredictedWithin15Percent_andBetterThanByFlopsAlone() {
    for (long seed = 0; seed < 20; seed++) {
      TimeLaw.Errors errors = TimeLaw.leftOut(measured(0.05, seed));
      assertThat(errors.law()).as("seed %s", seed).isLessThan(0.15);
      assertThat(errors.flopsOnly()).as("seed %s", seed).isGreaterThan(2 * errors.law());
    }
  }

  /** Counted by hand: 2 inputs, 3 hidden, 1 output, one example. */
  @Test
  void counts_areThoseOfTheProducts() {
    var net = new Perceptron(2, 3, 1, 1, 1);
    assertThat(net.parameters()).isEqualTo(2 * 3 + 3 + 3 + 1);
    Counts step = net.step();
    double products = 3 * 2.0 * (2 * 3) + 3 * 2.0 * 3;
    assertThat(step.flops()).isEqualTo(products + 2 * 3 + 10 * 13);
    assertThat(step.operations()).isEqualTo(3 + 3 + 2 + 4);
  }

  /** A step costs about six operations a parameter and token (Kaplan et al. 2020, table 1). */
  @Test
  void transformer_takesSixOperationsAParameterAndToken() {
    var wide = new Transformer(24, 2048, 16, 8192, 1000, 128, 8);
    assertThat(wide.parameters()).isEqualTo(12.0 * 24 * 2048 * 2048);
    assertThat(wide.step().flops() / (wide.parameters() * wide.tokens())).isCloseTo(6, within(0.2));
  }

  @Test
  void budget_buysTheLeastLoss() {
    List<Architecture> candidates = new ArrayList<>();
    for (int width = 8; width <= 2048; width *= 2) {
      candidates.add(new Perceptron(64, width, 2, 10, 64));
    }
    var law = new LossLaw(0.1, 20, 30, 0.5, 0.4);
    var budget = new TimeBudget(PLANTED, law, 60);
    var plans = budget.plans(candidates);
    double least =
        candidates.stream()
            .mapToDouble(
                a -> {
                  double tokens = Math.floor(60 / PLANTED.seconds(a)) * 64;
                  return 0.1 + 20 / Math.sqrt(a.parameters()) + 30 / Math.pow(tokens, 0.4);
                })
            .min()
            .orElseThrow();
    assertThat(plans.get(0).loss()).isCloseTo(least, within(1e-12));
    Perceptron best = (Perceptron) plans.get(0).architecture();
    Perceptron longer =
        (Perceptron) new TimeBudget(PLANTED, law, 6000).plans(candidates).get(0).architecture();
    assertThat(longer.width()).isGreaterThan(best.width());
    assertThatThrownBy(() -> new TimeBudget(PLANTED, law, 1e-6).plans(candidates))
        .hasMessageContaining("give more time");
  }

  @Test
  void tooFewRuns_areRefused() {
    assertThatThrownBy(() -> TimeLaw.of(measured(0, 1).subList(0, 3)))
        .hasMessageContaining("There are 3 measured runs; expected at least 6");
  }
}
