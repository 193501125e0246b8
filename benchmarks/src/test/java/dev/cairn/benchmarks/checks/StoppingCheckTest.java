package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoppingCheckTest {
  private static final int REPLAYS = 40;
  private static final int TRIALS = 40;

  @Test
  void extrapolation_savesMuch_andKeepsTheWinner() throws IOException {
    double saved = 0;
    int kept = 0;
    for (int seed = 0; seed < REPLAYS; seed++) {
      StoppingCheck.Outcome outcome =
          StoppingCheck.replay(TrialCurves.planted(seed), "extrapolation", TRIALS);
      saved += outcome.saved() / REPLAYS;
      kept += outcome.kept() ? 1 : 0;
    }
    assertThat(saved).isGreaterThan(0.3);
    assertThat(kept).isGreaterThanOrEqualTo(38); // 95 %
  }

  @Test
  void runsEverything_withoutARule() throws IOException {
    assertThat(StoppingCheck.replay(TrialCurves.planted(1), "none", TRIALS))
        .isEqualTo(new StoppingCheck.Outcome(0, true, 0));
  }
}
