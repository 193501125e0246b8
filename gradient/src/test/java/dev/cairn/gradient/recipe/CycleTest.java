package dev.cairn.gradient.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CycleTest {
  private final Cycle cycle = new Cycle(1000, 2, 0.1, 0.2, 0.85, 0.95, 1e-4);

  @Test
  void theRate_risesToTheGreatestAndBack_whileMomentumDoesTheOpposite() {
    assertThat(cycle.at(0).rate()).isCloseTo(0.2, within(0.01));
    assertThat(cycle.at(0).momentum()).isCloseTo(0.95, within(0.001));
    assertThat(cycle.at(399)).isEqualTo(new Pace(2, 0.85, 1e-4));
    assertThat(cycle.at(199).rate()).isCloseTo(cycle.at(599).rate(), within(1e-9));
    assertThat(cycle.at(199).momentum()).isCloseTo(0.9, within(1e-9));
    assertThat(cycle.at(799).rate()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void theLastSteps_bringTheRateToAHundredthOfWhereItBegan() {
    assertThat(cycle.at(899).rate()).isBetween(0.1, 0.102);
    assertThat(cycle.at(999).rate()).isCloseTo(0.002, within(1e-9));
    assertThat(cycle.at(999).momentum()).isEqualTo(0.95);
    assertThat(cycle.at(5000)).isEqualTo(cycle.at(999));
  }
}
