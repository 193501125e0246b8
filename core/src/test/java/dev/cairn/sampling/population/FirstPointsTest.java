package dev.cairn.sampling.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Sequence;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstPointsTest {
  private static double[] row(SearchSpace space, int count, int asked) {
    StudySpec spec = StudySpec.of("s", space, Goal.minimize("loss")).withSeed(7);
    StudyView view = new StudyView(spec, 0, asked, Sequence.empty(), List.of());
    return new FirstPoints(count).next(view, Stream.of(asked)).row();
  }

  @Test
  void everyColumn_hasOnePointInEachStratum() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 8), Real.of("y", 0, 8));
    for (int column = 0; column < 2; column++) {
      int[] strata = new int[8];
      for (int i = 0; i < 8; i++) {
        strata[i] = (int) row(space, 8, i)[column];
      }
      Arrays.sort(strata);
      assertThat(strata).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }
    assertThat(
            (int) row(space, 8, 0)[0] != (int) row(space, 8, 0)[1]
                || (int) row(space, 8, 1)[0] != (int) row(space, 8, 1)[1])
        .isTrue();
  }

  @Test
  void theFirst_isTheDefaults_whereThereAreSome() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1).preset(0.375));
    assertThat(row(space, 8, 0)).containsExactly(0.375);
    assertThat(row(space, 8, 1)).doesNotContain(0.375);
  }

  @Test
  void aPrior_isFollowed() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1).prior(0.8, 0.01));
    for (int i = 0; i < 20; i++) {
      assertThat(row(space, 8, i)[0]).isBetween(0.7, 0.9);
    }
  }

  @Test
  void pointsBeyondTheHypercube_areRandom() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1));
    assertThat(row(space, 2, 5)[0]).isBetween(0.0, 1.0).isNotEqualTo(row(space, 2, 6)[0]);
  }
}
