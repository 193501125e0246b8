package dev.cairn.samplers.forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What is to be improved: the loss, several of them as one, or while no trial is feasible the
 * violation of the constraints.
 *
 * @param values of all trials in memory, scaled
 * @param rivals the trials to improve on, best first
 * @param constrained whether the constraints count beside it
 * @param note for the lineage
 */
record Target(double[] values, int[] rivals, boolean constrained, String note) {
  static Target of(Memory memory, Scaling scaling, RandomGenerator random) {
    int[] eligible = memory.eligible();
    if (eligible.length == 0) {
      double[] violations = memory.limits().violations(memory.size());
      int[] all = IntStream.range(0, memory.valued()).toArray();
      return of(violations, all, scaling, false, ", of the violation");
    }
    Scalarization scalarization = Scalarization.draw(memory.losses()[0].length, random);
    double[] losses = scalarization.of(memory.losses());
    return of(losses, eligible, scaling, true, scalarization.describe());
  }

  private static Target of(
      double[] losses, int[] rivals, Scaling scaling, boolean constrained, String note) {
    int[] sorted =
        Arrays.stream(rivals)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> losses[i]))
            .mapToInt(i -> i)
            .toArray();
    return new Target(scaling.of(losses), sorted, constrained, note);
  }

  double best() {
    return values[rivals[0]];
  }

  /** The points of the best trials. */
  List<double[]> leaders(Memory memory, int count) {
    return Arrays.stream(rivals).limit(count).mapToObj(i -> memory.trials().get(i).unit()).toList();
  }
}
