package dev.cairn.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.transfer.fit.Interval;
import dev.cairn.transfer.fit.Run;
import dev.cairn.transfer.fit.ScalingFit;
import dev.cairn.transfer.fit.SettingLaw;
import dev.cairn.transfer.fit.Sweep;
import dev.cairn.transfer.law.Horizon;
import dev.cairn.transfer.law.StepLaw;
import dev.cairn.transfer.parametrization.Form;
import dev.cairn.transfer.parametrization.MaximalUpdate;
import dev.cairn.transfer.parametrization.Multipliers;
import dev.cairn.transfer.parametrization.Optimizer;
import dev.cairn.transfer.parametrization.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** The code of the chapter on transfer. */
class TransferManualTest {

  @Test
  void rules_answerFromNumbers() {
    // snippet: transfer-rules
    StepLaw.Answer start = StepLaw.PUBLISHED.at(1.3e9, 2e10);
    double longer = Horizon.PUBLISHED.learningRate(3e-4, 1e9, 1e10);

    var mup = new MaximalUpdate(Optimizer.ADAM, Form.MULTIPLIER);
    Multipliers hidden = mup.of(Weight.of(256, 256, 4096, 4096));
    double rate = 3e-3 * hidden.learningRate(); // a sixteenth
    // end
    assertThat(start.learningRate()).isCloseTo(8.26e-4, within(1e-6));
    assertThat(longer).isCloseTo(1.436e-4, within(1e-7));
    assertThat(rate).isEqualTo(3e-3 / 16);
  }

  @Test
  void fit_findsTheLaw() {
    DoubleBinaryOperator train =
        (size, rate) -> 1 + 0.05 * Math.pow(Math.log(rate * Math.sqrt(size) / 0.3), 2);
    // snippet: transfer-fit
    var sweeps = new ArrayList<Sweep>();
    for (double size : new double[] {1e4, 1e5, 1e6}) {
      var runs = new ArrayList<Run>();
      for (double rate = 1e-5; rate < 1; rate *= 2) {
        runs.add(new Run(List.of(rate), train.applyAsDouble(size, rate)));
      }
      sweeps.add(new Sweep("size " + size, List.of(size), runs));
    }
    ScalingFit fit = ScalingFit.of(List.of("learning_rate"), sweeps, 500, 1);
    SettingLaw law = fit.laws().get(0);
    Interval rate = law.at(List.of(1e8));
    // end
    assertThat(law.law().exponents().get(0)).isCloseTo(-0.5, within(0.001));
    assertThat(rate.value()).isCloseTo(3e-5, within(1e-6));
    assertThat(rate.low()).isLessThanOrEqualTo(rate.value());
  }
}
