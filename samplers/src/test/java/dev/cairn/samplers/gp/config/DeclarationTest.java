package dev.cairn.samplers.gp.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.samplers.gp.config.Declaration.Breach;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTest {
  private static Declaration of(Breach... breaches) {
    return new Declaration(List.of(breaches), 3, 23);
  }

  @Test
  void isMade_whereBoundsAreNearWhatIsExpected_besideTheSpread() {
    assertThat(of(new Breach("mb", 1, 0.95, 2), new Breach("ms", 10, 9.5, 5)).reason())
        .isEqualTo(
            "declared infeasible: where least violated, mb is at least 0.9500 (expected 1.000),"
                + " ms is at least 9.500 (expected 10.00), by 3.0 deviations of a model of 23"
                + " trials");
  }

  @Test
  void isADoubtOnly_whereABoundIsFarFromWhatIsExpected() {
    assertThat(of(new Breach("mb", 1, 0.95, 2), new Breach("ms", 10, 5, 5)).reason())
        .startsWith("perhaps infeasible: ");
  }
}
