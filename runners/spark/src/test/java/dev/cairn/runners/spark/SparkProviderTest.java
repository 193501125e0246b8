package dev.cairn.runners.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.run.ClusterProvider.Work;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.ThreadRunner;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is refused before Spark is started. */
class SparkProviderTest {
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("x", 0, 1)), Goal.minimize("loss"));

  /** Keeps states in this process. */
  private static final class Homely implements RunnerProvider {
    @Override
    public String id() {
      return "homely";
    }

    @Override
    public String summary() {
      return "answers 1";
    }

    @Override
    public Runner open(Value settings, StudySpec spec, int slots, Place place) {
      return new ThreadRunner((configuration, progress) -> Evaluation.of(1), slots);
    }
  }

  @Test
  void refusesAnObjective_thatKeepsItsStatesInThisProcess() {
    var place = new RunnerProvider.Place(Path.of("."), Path.of("."));
    var work = new Work(new Homely(), Value.NULL, SPEC, 2, place);
    assertThatThrownBy(() -> new SparkProvider().open(Optional.of("local[2]"), work))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The objective homely keeps what its trials go on from")
        .hasMessageContaining("without --runner");
  }
}
