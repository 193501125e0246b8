package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MilestonesTest {
  private static final double[] NONE = {};
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withFidelity("epoch", 1, 50);

  private final Ledger ledger = new Ledger();

  MilestonesTest() {
    ledger.add(new Event.Opened(SPEC));
  }

  private void ask(int trial, double until) {
    ledger.add(new Event.Asked(trial, until, -1, "a", 0));
    ledger.add(new Event.Suggested(trial, new double[] {0.5}, new Lineage("", "")));
  }

  private void report(int trial, int attempt, int from, int to) {
    for (int epoch = from; epoch <= to; epoch++) {
      ledger.add(new Event.Reported(trial, attempt, epoch, new double[] {1.0 / epoch}, NONE, 0));
    }
  }

  private void tell(int trial, State state, double... values) {
    ledger.add(new Event.Told(trial, 1, state, values, NONE, Map.of(), 1, "", 0));
  }

  /** The fidelities of the last reports of the milestones. */
  private List<Double> fidelities() {
    return ledger.view().milestones().stream()
        .map(trial -> trial.lastReport().map(Report::at).orElse(Double.NaN))
        .toList();
  }

  @Test
  void aLongCurve_hasFew_andItsEnd() {
    ask(0, 50);
    report(0, 1, 1, 50);
    assertThat(fidelities()).containsExactly(1.0, 2.0, 3.0, 5.0, 7.0, 10.0, 14.0, 20.0, 28.0, 40.0);
    tell(0, State.COMPLETE, 0.02);
    assertThat(ledger.view().milestones()).hasSize(11);
    assertThat(ledger.view().milestones().get(10).state()).isEqualTo(State.COMPLETE);
  }

  @Test
  void whereATrialPauses_isOne() {
    ask(0, 4);
    report(0, 1, 1, 4);
    assertThat(fidelities()).containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void whatALostAttemptRepeats_isNone() {
    ask(0, 50);
    report(0, 1, 1, 5);
    ledger.add(new Event.Lost(0, 1, Loss.GONE, "gone", 0));
    ledger.add(new Event.Resumed(0, 2, 50, "a", 0));
    report(0, 2, 1, 7);
    assertThat(fidelities()).containsExactly(1.0, 2.0, 3.0, 5.0, 7.0);
  }

  @Test
  void aPrunedTrial_isKnownByItsLastReport_once() {
    ask(0, 50);
    report(0, 1, 1, 5);
    tell(0, State.PRUNED, 0.2);
    ask(1, 50);
    report(1, 1, 1, 6);
    tell(1, State.PRUNED, 0.2);
    assertThat(fidelities()).containsExactly(1.0, 2.0, 3.0, 5.0, 1.0, 2.0, 3.0, 5.0, 6.0);
  }

  @Test
  void withoutFidelity_theyAreTheEnds() {
    Ledger plain = new Ledger();
    plain.add(
        new Event.Opened(
            StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))));
    plain.add(new Event.Asked(0, Double.NaN, -1, "a", 0));
    plain.add(new Event.Told(0, 1, State.FAILED, NONE, NONE, Map.of(), 1, "broken", 0));
    assertThat(plain.view().milestones()).isEqualTo(plain.view().finished()).hasSize(1);
  }

  @Test
  void completeTrials_areHalfwayThere_onceTheFullFidelityIsRaised() {
    ask(0, 50);
    report(0, 1, 50, 50);
    tell(0, State.COMPLETE, 0.02);
    ledger.add(new Event.Opened(SPEC.withFidelity("epoch", 1, 150)));
    assertThat(ledger.view().milestones()).extracting(Trial::state).containsExactly(State.PAUSED);
    assertThat(fidelities()).containsExactly(50.0);
  }
}
