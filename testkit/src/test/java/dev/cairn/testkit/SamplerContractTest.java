package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The contract notices each broken rule. */
class SamplerContractTest {
  private final SamplerContract contract = new DiceTest();

  @Test
  void notices_aSamplerThatRemembersItsCalls() {
    assertThatThrownBy(() -> contract.suggests_theSame_forTheSameViewAndStream("broken-counting"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> contract.continues_asIfUncut_whereverTheStudyWasCut("broken-counting"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_aSamplerThatLooksAtTheClock() {
    assertThatThrownBy(() -> contract.suggests_theSame_whateverTheClockShowed("broken-timely"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_aSamplerThatWritesIntoTheView() {
    assertThatThrownBy(() -> contract.leaves_theView_asItWas("broken-scribbling"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void notices_aSamplerThatSuggestsInvalidRows() {
    assertThatThrownBy(() -> contract.suggests_validRows_whateverHasHappened("broken-flat"))
        .isInstanceOf(AssertionError.class);
  }
}
