package dev.cairn.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PriorsTest {
  private static final Real RATE = Real.log("rate", 1e-4, 1);
  private static final Int UNITS = Int.log("units", 1, 512);
  private static final SearchSpace SPACE =
      SearchSpace.of(RATE, Group.of("model", UNITS), Categorical.of("kind", "a", "b"));

  @Test
  void priors_areLaidOnNumbers_byPath_alsoInGroups() {
    var priors = Map.of("rate", new Prior(0.01, 0.5), "model.units", new Prior(64, 1));
    SearchSpace believed = SPACE.withPriors(priors);
    assertThat(believed.priors()).isEqualTo(priors);
    assertThat(SPACE.priors()).isEmpty();
    assertThat(believed.columns().get(0).prior().orElseThrow().mean()).isEqualTo(0.5);
    assertThat(believed.withPriors(Map.of("rate", new Prior(0.1, 1))).priors())
        .containsEntry("rate", new Prior(0.1, 1))
        .containsEntry("model.units", new Prior(64, 1));
  }

  @Test
  void handles_fitConfigurations_whateverTheirPriors() {
    SearchSpace believed = SPACE.withPriors(Map.of("rate", new Prior(0.01, 0.5)));
    Configuration configuration = believed.configuration(believed.decode(new double[] {0, 0, 0}));
    assertThat(configuration.get(RATE)).isEqualTo(1e-4);
    assertThat(configuration.get(Group.of("model", UNITS)).get(UNITS)).isEqualTo(1);
    assertThat(configuration.has(Real.log("rate", 1e-4, 1).prior(0.1, 1))).isTrue();
  }
}
