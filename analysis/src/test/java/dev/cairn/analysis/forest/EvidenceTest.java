package dev.cairn.analysis.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.analysis.Scenes;
import dev.cairn.trial.State;
import dev.cairn.trial.StudyView;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void is_theCompleteTrials_whenThereAreEnough() {
    StudyView view = Scenes.tradeoff(120, false);
    Evidence evidence = Evidence.of(view, 0);
    assertThat(evidence.fidelity()).isNaN();
    assertThat(evidence.trials())
        .isNotEmpty()
        .allMatch(trial -> trial.state() == State.COMPLETE)
        .hasSameSizeAs(view.finished().stream().filter(t -> t.state() == State.COMPLETE).toList());
  }

  @Test
  void is_theHighestFidelity_thatEnoughTrialsReached_whenPruningLeftFew() {
    StudyView view = Scenes.boosting(60);
    long complete = view.finished().stream().filter(t -> t.state() == State.COMPLETE).count();
    Evidence evidence = Evidence.of(view, 0);
    assertThat(complete).isLessThan(20);
    assertThat(evidence.fidelity()).isGreaterThanOrEqualTo(1).isLessThan(81);
    assertThat(evidence.trials()).hasSizeGreaterThanOrEqualTo(20);
    for (int i = 0; i < evidence.values().length; i++) {
      double value = evidence.values()[i];
      assertThat(evidence.trials().get(i).reports())
          .anyMatch(r -> r.at() == evidence.fidelity() && r.objectives()[0] == value);
    }
    assertThat(evidence.samples().size()).isEqualTo(evidence.trials().size());
  }

  @Test
  void is_empty_whenNothingHasAValue() {
    assertThat(Evidence.of(Scenes.broken(5), 0).trials()).isEmpty();
  }
}
