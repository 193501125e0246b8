package dev.cairn.schedulers.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.DiceProvider;
import dev.cairn.testkit.Lives;
import dev.cairn.testkit.Script;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KilledPopulationTest {
  private static final Script SCRIPT =
      Script.smooth(
          StudySpec.of("p", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"))
              .withFidelity("epoch", 1, 8)
              .withSampler(DiceProvider.ID)
              .withScheduler(
                  Algorithm.of("pbt", Map.of("population", Value.of(3), "interval", Value.of(2)))),
          1);

  /** As where the pause of the one that is taken over was written only after the kill. */
  @Test
  void aMember_findsTheStateThatItTakesOver_whereverTheRunWasKilledBefore()
      throws IOException, InterruptedException {
    Lives uncut = new Lives(SCRIPT, 4);
    uncut.spend(life -> Integer.MAX_VALUE);
    List<String> settlements = uncut.settlements();
    assertThat(settlements).anyMatch(each -> each.contains("Origin"));
    for (int kill = 1; kill < 50; kill++) {
      int append = kill;
      Lives killed = new Lives(SCRIPT, 4);
      killed.spend(life -> life == 0 ? append : Integer.MAX_VALUE);
      assertThat(killed.problems()).as("killed at append %s", kill).isEmpty();
      assertThat(killed.settlements()).as("killed at append %s", kill).isEqualTo(settlements);
    }
  }
}
