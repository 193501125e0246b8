package dev.cairn.analysis.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Twenty-seven trials over 9 epochs, of which the best third went on at 1 and at 3. */
class RungsTest {
  private static final double[] NONE = {};
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withFidelity("epoch", 1, 9);

  private final Ledger ledger = new Ledger();

  /** What trial i is worth at 1; at 3 and 9 it is worth i. */
  private Rungs play(DoubleUnaryOperator atOne) {
    ledger.add(new Event.Opened(SPEC));
    for (int i = 0; i < 27; i++) {
      ledger.add(new Event.Asked(i, 9, -1, "s", i));
      ledger.add(new Event.Suggested(i, new double[] {0.5}, new Lineage("", "")));
      report(i, 1, atOne.applyAsDouble(i));
      double last = i < 18 ? atOne.applyAsDouble(i) : i;
      if (i >= 9 && i < 18) {
        ledger.add(new Event.Paused(i, 1, i));
        continue;
      }
      boolean on = i < 9;
      if (on) {
        report(i, 3, i);
      }
      State state = i < 3 ? State.COMPLETE : State.PRUNED;
      double[] value = {on ? i : last};
      ledger.add(new Event.Told(i, 1, state, value, NONE, Map.of(), 1, "", i));
    }
    return Rungs.of(ledger.view()).orElseThrow();
  }

  private void report(int trial, double at, double loss) {
    ledger.add(new Event.Reported(trial, 1, at, new double[] {loss}, NONE, trial));
  }

  @Test
  void counts_whoCame_whoWentOn_andWhatWasSaved() {
    Rungs rungs = play(i -> i);
    assertThat(rungs.rungs())
        .containsExactly(
            new Rungs.Rung(1, 27, 18), new Rungs.Rung(3, 9, 6), new Rungs.Rung(9, 3, 3));
    assertThat(rungs.rungs().get(0).promoted()).isEqualTo(9);
    assertThat(rungs.saved()).isCloseTo(1 - (18 + 6 * 3 + 3 * 9) / 243.0, within(1e-12));
  }

  @Test
  void startingOver_savesNothing() {
    ledger.add(new Event.Opened(SPEC));
    ledger.add(new Event.Asked(0, 9, -1, "s", 0));
    ledger.add(new Event.Suggested(0, new double[] {0.5}, new Lineage("", "")));
    report(0, 3, 1);
    ledger.add(new Event.Restarted(0, 1, 0, 0));
    ledger.add(new Event.Paused(0, 1, 0));
    assertThat(Rungs.of(ledger.view()).orElseThrow().saved())
        .isCloseTo(1 - (3 + 3) / 9.0, within(1e-12));
  }

  @Test
  void correlates_onlyWhereTenTrialsAreInCommon() {
    assertThat(play(i -> i).pairs()).isEmpty();
  }

  @Test
  void correlation_isThatOfTheCommonTrials() {
    for (int i = 100; i < 120; i++) {
      extra(i, i);
    }
    Rungs rungs = Rungs.of(ledger.view()).orElseThrow();
    assertThat(rungs.pairs()).hasSize(1);
    assertThat(rungs.pairs().get(0).correlation()).isCloseTo(1, within(1e-12));
    assertThat(rungs.pairs().get(0).misleading()).isFalse();
  }

  @Test
  void aRung_thatTellsTheOpposite_isMisleading() {
    for (int i = 100; i < 120; i++) {
      extra(i, -i);
    }
    assertThat(Rungs.of(ledger.view()).orElseThrow().pairs()).allMatch(Rungs.Pair::misleading);
  }

  /** A trial of its own number that is paused at 3. */
  private void extra(int i, double atOne) {
    if (i == 100) {
      ledger.add(new Event.Opened(SPEC));
    }
    int trial = i - 100;
    ledger.add(new Event.Asked(trial, 9, -1, "s", i));
    ledger.add(new Event.Suggested(trial, new double[] {0.5}, new Lineage("", "")));
    report(trial, 1, atOne);
    if (trial == 0) {
      ledger.add(new Event.Paused(trial, 1, i));
      return;
    }
    report(trial, 3, i);
    ledger.add(new Event.Paused(trial, 1, i));
  }

  @Test
  void says_nothing_withoutFidelityOrHaltedTrials() {
    ledger.add(new Event.Opened(SPEC));
    assertThat(Rungs.of(ledger.view())).isEmpty();
    Ledger without = new Ledger();
    without.add(
        new Event.Opened(StudySpec.of("s", SPEC.space(), SPEC.goals().toArray(Goal[]::new))));
    assertThat(Rungs.of(without.view())).isEmpty();
  }
}
