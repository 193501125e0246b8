package dev.cairn.schedulers.halving;

import dev.cairn.testkit.SchedulerContract;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;

/** Brackets whose rungs are filled with new trials. */
class LaunchedRungsTest extends SchedulerContract {
  @Override
  protected List<Algorithm> algorithms() {
    return List.of(Algorithm.of("hyperband", Map.of("rungs", Value.of("launch"))));
  }

  @Override
  protected StudySpec suited(StudySpec drawn) {
    return drawn.withSampler("dehb");
  }
}
