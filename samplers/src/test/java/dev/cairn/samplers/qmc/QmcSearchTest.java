package dev.cairn.samplers.qmc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.samplers.Studies;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QmcSearchTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Real.log("x", 1e-4, 1), Int.of("n", 1, 8), Categorical.of("k", "a", "b", "c", "d"));

  private static List<Trial> trials(long seed, int count) throws IOException {
    StudySpec spec =
        StudySpec.of("q", SPACE, Goal.minimize("loss"))
            .withSampler("qmc")
            .withPolicy(new Policy(0, true))
            .withSeed(seed);
    return Studies.run(spec, count, c -> Evaluation.of(0)).finished();
  }

  @Test
  void gives_eachValueItsShare_afterAPowerOfTwo() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      int[] eighths = new int[8];
      int[] numbers = new int[8];
      int[] kinds = new int[4];
      for (Trial trial : trials(seed, 64)) {
        eighths[(int) (trial.unit()[0] * 8)]++;
        numbers[(int) trial.row()[1] - 1]++;
        kinds[(int) trial.row()[2]]++;
      }
      assertThat(eighths).as("seed %s", seed).containsOnly(8);
      assertThat(numbers).as("seed %s", seed).containsOnly(8);
      assertThat(kinds).as("seed %s", seed).containsOnly(16);
    }
  }

  @Test
  void differs_bySeed() throws IOException {
    assertThat(trials(1, 4).get(0).row()).isNotEqualTo(trials(2, 4).get(0).row());
  }
}
