package dev.cairn.samplers.gp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.sampling.Sampler;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Curves that cross: small x begins well, large x ends well. */
class GpCurvesTest {
  private static final double[] NONE = {};
  private static final double[] FIDELITIES = {1, 2, 4, 8, 16, 32};
  private static final StudySpec SPEC =
      StudySpec.of("crossing", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withFidelity("epoch", 1, 32)
          .withSampler("gp");

  private final Sampler gp = Samplers.create(SPEC);
  private final Ledger ledger = new Ledger();
  private int asked;

  GpCurvesTest() {
    ledger.add(new Event.Opened(SPEC));
    double[] complete = {0.05, 0.3, 0.45, 0.7, 0.75};
    for (double x : complete) {
      int trial = train(x, 6);
      ledger.add(
          new Event.Told(
              trial, 1, State.COMPLETE, new double[] {loss(x, 1)}, NONE, Map.of(), 1, "", 0));
    }
  }

  private static double loss(double x, double progress) {
    return (1 - progress) * x + progress * (1 - x);
  }

  /** A trial that reports at so many fidelities, and runs on. */
  private int train(double x, int reports) {
    int trial = asked++;
    ledger.add(new Event.Asked(trial, FIDELITIES[reports - 1], -1, "a", 0));
    ledger.add(new Event.Suggested(trial, new double[] {x}, new Lineage("", "")));
    for (int i = 0; i < reports; i++) {
      double[] loss = {loss(x, i / 5.0)};
      ledger.add(new Event.Reported(trial, 1, FIDELITIES[i], loss, NONE, 0));
    }
    return trial;
  }

  private Trial paused(double x, int reports) {
    int trial = train(x, reports);
    ledger.add(new Event.Paused(trial, 1, 0));
    return ledger.trial(trial).orElseThrow();
  }

  @Test
  void theTrialGoesOn_whoseEndPromisesMost_notTheOneThatIsBestSoFar() {
    Trial early = paused(0.1, 2);
    Trial late = paused(0.95, 2);
    StudyView view = ledger.view();
    assertThat(gp.choose(view, List.of(early, late), Stream.of(1))).isEqualTo(1);
    assertThat(gp.choose(view, List.of(late, early), Stream.of(1))).isZero();
  }

  @Test
  void suggestions_areWhereTheEndPromisesMost() {
    double x = gp.suggest(ledger.view(), Stream.of(1)).orElseThrow().row()[0];
    assertThat(x).isGreaterThan(0.85);
  }

  @Test
  void recommends_onlyCompleteTrials() {
    paused(0.99, 1);
    Trial best = gp.recommend(ledger.view()).orElseThrow();
    assertThat(best.row()[0]).isEqualTo(0.75); // of the complete ones
  }
}
