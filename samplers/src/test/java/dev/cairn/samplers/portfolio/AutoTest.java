package dev.cairn.samplers.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.samplers.Studies;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final Real Y = Real.of("y", 0, 1);

  private static StudySpec spec(Algorithm sampler) {
    return StudySpec.of("t", SearchSpace.of(X, Y), Goal.minimize("loss"))
        .withSampler(sampler)
        .withSeed(3);
  }

  private static StudyView run(Algorithm sampler, int trials) throws IOException {
    return Studies.run(
        spec(sampler), trials, c -> Evaluation.of(Math.pow(c.get(X) - 0.3, 2) + c.get(Y)));
  }

  @Test
  void tries_whatGpTries_whileTrialsAreFew() throws IOException {
    StudyView auto = run(Algorithm.of("auto"), 15);
    StudyView gp = run(Algorithm.of("gp"), 15);
    for (int i = 0; i < 15; i++) {
      assertThat(Arrays.equals(auto.finished().get(i).row(), gp.finished().get(i).row())).isTrue();
    }
  }

  @Test
  void says_whichSamplerAndWhy() throws IOException {
    StudyView view = run(Algorithm.of("auto", Map.of("many", Value.of(10))), 12);
    assertThat(view.finished().get(9).lineage().reason()).startsWith("gp (9 trials, 2 columns): ");
    assertThat(view.finished().get(11).lineage().reason())
        .startsWith("tpe (11 trials are too many to model each): ");
  }

  @Test
  void leaves_manyRunningTrials_toTheDensity() {
    Choice choice = Choice.of(new Situation(20, 100, 1, 2), new AutoOptions());
    assertThat(choice.id()).isEqualTo("tpe");
    assertThat(choice.why()).contains("100 running");
  }

  @Test
  void looksNearTheBestOnly_inWideSpaces_withOneObjective() {
    AutoOptions options = new AutoOptions();
    assertThat(Choice.of(new Situation(20, 0, 1, 50), options).id()).isEqualTo("turbo");
    assertThat(Choice.of(new Situation(20, 0, 2, 50), options).id()).isEqualTo("gp");
  }
}
