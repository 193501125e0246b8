package dev.cairn.testkit;

import dev.cairn.trial.Algorithm;
import java.util.List;

/** The kit's own scheduler keeps the contract. */
class StraightTest extends SchedulerContract {
  @Override
  protected List<Algorithm> algorithms() {
    return List.of(Algorithm.of(StraightProvider.ID));
  }
}
