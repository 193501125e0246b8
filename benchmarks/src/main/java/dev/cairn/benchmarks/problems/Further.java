package dev.cairn.benchmarks.problems;

import java.util.ArrayList;
import java.util.List;

/**
 * Problems of the same kinds on which nothing was chosen: they tell whether what was chosen on the
 * others holds.
 */
final class Further {
  static final String GROUP = "further";

  private Further() {}

  static List<Problem> all(Yahpo yahpo) {
    var problems = new ArrayList<Problem>(Classical.all());
    problems.add(MixedAckley.problem());
    problems.add(MixedTraining.problem());
    problems.add(Layers.problem());
    problems.addAll(Lcbench.further(yahpo));
    problems.addAll(Rpart.further(yahpo));
    return problems;
  }
}
