package dev.cairn.benchmarks.speed;

import dev.cairn.random.Stream;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Event;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Lineage;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Studies whose trials cost nothing: a sum of squares of numbers in [0, 1]. */
record Workload(StudySpec spec) {
  private static final double[] NONE = {};

  static Workload of(String sampler, int parameters) {
    SearchSpace space =
        SearchSpace.of(
            IntStream.range(0, parameters).mapToObj(i -> Real.of("x" + i, 0, 1)).toList());
    return new Workload(
        StudySpec.of("speed", space, Goal.minimize("value")).withSampler(sampler).withSeed(1));
  }

  static double value(double... row) {
    double sum = 0;
    for (double x : row) {
      sum += (x - 0.3) * (x - 0.3);
    }
    return sum;
  }

  /** The event that opens the study. */
  Event opened() {
    return new Event.Opened(spec);
  }

  /** The events of finished random trials, numbered from one to before another. */
  List<Event> finished(int from, int to) {
    var events = new ArrayList<Event>(3 * (to - from));
    for (int trial = from; trial < to; trial++) {
      double[] unit = Stream.of(spec.seed(), trial).doubles(spec.space().size()).toArray();
      double[] row = spec.space().decode(unit);
      events.add(new Event.Asked(trial, Double.NaN, -1, "speed", trial));
      events.add(new Event.Suggested(trial, row, new Lineage("random/1", "")));
      double[] value = {value(row)};
      events.add(
          new Event.Told(trial, 1, State.COMPLETE, value, NONE, Map.of(), 1, "", trial + 1L));
    }
    return events;
  }
}
