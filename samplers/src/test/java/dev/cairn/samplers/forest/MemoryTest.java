package dev.cairn.samplers.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.samplers.Past;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final StudySpec SPEC =
      StudySpec.of("m", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
          .withConstraints("limit")
          .withFidelity("epoch", 1, 9);

  private final Past past = new Past(SPEC);

  /** The number of a trial that runs. */
  private int ask() {
    int trial = past.view().asked();
    past.running(new double[] {0.1 * trial});
    return trial;
  }

  private void report(double loss, double limit) {
    ask();
    past.reported(3, new double[] {loss}, new double[] {limit});
  }

  private void complete(double loss, double limit) {
    ask();
    past.told(State.COMPLETE, new double[] {loss}, new double[] {limit}, 1);
  }

  private void fail() {
    past.failed(new double[] {0.1 * past.view().asked()});
  }

  private Memory memory() {
    return Memory.of(past.view());
  }

  @Test
  void gives_failedTrials_theWorstLoss() {
    complete(1, -1);
    fail();
    complete(7, -1);
    Memory memory = memory();
    assertThat(memory.trials()).extracting(Trial::number).containsExactly(0, 2, 1);
    assertThat(memory.losses()).isDeepEqualTo(new double[][] {{1}, {7}, {7}});
    assertThat(memory.valued()).isEqualTo(2);
  }

  @Test
  void knows_nothing_whenAllFailed() {
    fail();
    assertThat(memory().size()).isZero();
  }

  @Test
  void takes_reports_asNoBetterThanTheMedian() {
    for (double loss : new double[] {1, 2, 3}) {
      complete(loss, -1);
    }
    report(9, -1);
    double[] unknown = {Double.NaN};
    past.told(State.PRUNED, unknown, unknown, 1);
    report(0.5, -1);
    int silent = ask();
    Memory memory = memory();
    assertThat(memory.losses()).isDeepEqualTo(new double[][] {{1}, {2}, {3}, {9}, {2}});
    assertThat(memory.silent()).extracting(Trial::number).containsExactly(silent);
    assertThat(memory.eligible()).containsExactly(0, 1, 2);
  }

  @Test
  void lets_reportsCompete_whenNothingIsComplete() {
    report(5, -1);
    report(4, 1);
    assertThat(memory().eligible()).containsExactly(0);
  }

  @Test
  void names_onlyFeasibleTrials_asEligible_andMeasuresTheOthersViolation() {
    complete(1, 3);
    complete(2, -3);
    complete(3, 0);
    fail();
    Memory memory = memory();
    assertThat(memory.eligible()).containsExactly(1, 2);
    double worst = Math.log(2); // one median distance above the limit
    assertThat(memory.limits().violations(4)).containsExactly(worst, 0, 0, worst);
  }
}
