package dev.cairn.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.trial.Event;
import dev.cairn.trial.Ledger;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Workload WORKLOAD = Workload.of("lottery", 3);

  @Test
  void the_eventsAreAStudyOfFinishedTrials() {
    StudyView view = fold(0, 50);
    assertThat(view.asked()).isEqualTo(50);
    assertThat(view.pending()).isEmpty();
    assertThat(view.finished()).hasSize(50).extracting(Trial::state).containsOnly(State.COMPLETE);
    for (Trial trial : view.finished()) {
      assertThat(WORKLOAD.spec().space().contains(trial.row())).isTrue();
      assertThat(trial.objectives()).containsExactly(Workload.value(trial.row()));
    }
  }

  @Test
  void parts_joinToTheWhole() {
    StudyView whole = fold(0, 20);
    StudyView parts = fold(0, 7, 20);
    for (int i = 0; i < 20; i++) {
      assertThat(parts.finished().get(i).row()).containsExactly(whole.finished().get(i).row());
    }
  }

  private static StudyView fold(int... ends) {
    Ledger ledger = new Ledger();
    ledger.add(WORKLOAD.opened());
    for (int i = 1; i < ends.length; i++) {
      for (Event event : WORKLOAD.finished(ends[i - 1], ends[i])) {
        assertThat(ledger.add(event)).isTrue();
      }
    }
    return ledger.view();
  }
}
