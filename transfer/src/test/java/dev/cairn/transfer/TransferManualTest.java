package dev.cairn.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.space.Configuration;
import dev.cairn.space.Prior;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
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
import dev.cairn.transfer.study.Start;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static StudyView tuned(SearchSpace space, String name, double size) {
    StudySpec spec =
        StudySpec.of(name, space, Goal.minimize("loss")).withSize(ModelSize.of("parameters", size));
    var ledger = new Ledger();
    ledger.add(new Event.Opened(spec));
    for (int n = 0; n < 40; n++) {
      double[] row = space.decode(new double[] {n / 39.0});
      double[] loss = {1 + 0.05 * Math.pow(Math.log(row[0] * Math.sqrt(size) / 0.3), 2)};
      ledger.add(new Event.Asked(n, Double.NaN, -1, "s", 0));
      ledger.add(new Event.Suggested(n, row, new Lineage("grid/1", "")));
      ledger.add(new Event.Told(n, 1, State.COMPLETE, loss, new double[0], Map.of(), 0, "", 0));
    }
    return ledger.view();
  }

  @Test
  void aLargeStudy_startsFromSmallOnes() {
    SearchSpace space = SearchSpace.of(Real.log("learning_rate", 1e-5, 1));
    StudyView small = tuned(space, "small", 1e2);
    StudyView medium = tuned(space, "medium", 1e3);
    StudyView wide = tuned(space, "wide", 1e4);
    // snippet: transfer-start
    StudySpec large =
        StudySpec.of("large", space, Goal.minimize("loss"))
            .withSize(ModelSize.of("parameters", 1e6));
    Start start = Start.of(large, List.of(small, medium, wide));
    Prior rate = start.settings().get(0).prior(); // of the learning rate
    Configuration first = start.first();
    // end
    assertThat(rate.mean()).isCloseTo(3e-4, within(1e-5));
    assertThat(first.raw()[0]).isEqualTo(rate.mean());
  }
}
