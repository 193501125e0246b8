package dev.cairn.testkit;

import dev.cairn.run.Objective;
import dev.cairn.run.Runner;
import dev.cairn.run.ThreadRunner;

class ThreadRunnerTest extends RunnerContract {
  @Override
  protected Runner runner(Objective objective) {
    return new ThreadRunner(objective, 2);
  }
}
