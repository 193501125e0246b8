package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.trial.Algorithm;
import org.junit.jupiter.api.Test;

/** The contract notices each broken rule. */
class SchedulerContractTest {
  private final SchedulerContract contract = new StraightTest();

  @Test
  void notices_aSchedulerThatForgetsLostAttempts() {
    Algorithm broken = Algorithm.of("broken-forgetting");
    assertThatThrownBy(() -> contract.decides_theSame_whenAttemptsAreLostAndRepeated(broken))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.continues_asIfUncut_whereverTheStudyWasCut(broken))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_aSchedulerThatRemembersItsCalls() {
    Algorithm broken = Algorithm.of("broken-remembering");
    assertThatThrownBy(() -> contract.continues_asIfUncut_whereverTheStudyWasCut(broken))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_aSchedulerThatWaitsForNobody() {
    Algorithm broken = Algorithm.of("broken-waiting");
    assertThatThrownBy(() -> contract.keeps_allWorkersFromWaiting_atOnce(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Every worker waits");
  }

  @Test
  void notices_aSchedulerThatResumesWhatIsNotPaused() {
    Algorithm broken = Algorithm.of("broken-resuming");
    assertThatThrownBy(() -> contract.replay_decides_asTheLogSays(broken))
        .isInstanceOf(AssertionError.class);
  }
}
