package dev.cairn.schedulers.halving;

import dev.cairn.testkit.SchedulerContract;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.util.List;
import java.util.Map;

/** Brackets whose rungs, on the steps of a grid, are filled with new trials. */
class LaunchedGridsTest extends SchedulerContract {
  private static final Grid GRID =
      Grid.of(List.of("epoch", "fraction"), new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}});

  @Override
  protected List<Algorithm> algorithms() {
    return List.of(Algorithm.of("hyperband", Map.of("rungs", Value.of("launch"))));
  }

  @Override
  protected StudySpec suited(StudySpec drawn) {
    return drawn.withSampler("dehb").withFidelity(GRID);
  }
}
