package dev.cairn.benchmarks.scaling;

import dev.cairn.random.Stream;
import dev.cairn.transfer.audit.Audit;
import dev.cairn.transfer.audit.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A few examples of a teacher that networks of several shapes learn by heart, all of them in each
 * step, at a constant rate; swept for an audit.
 *
 * @param steps of a training
 * @param rates that are swept
 */
@SuppressWarnings("ArrayRecordComponent") // not changed by those who read it
record Memorised(int steps, double[] rates) {
  private static final int EXAMPLES = 64;
  private static final int TEACHER = 16;

  /** The loss in the end; not a number where it diverged. */
  static double loss(Shape shape, Recipe recipe, double rate, int steps, long seed) {
    Teacher.Examples examples =
        new Teacher(shape.inputs(), TEACHER, 2).examples(EXAMPLES, 0, Stream.of(2, 6));
    var net = new Net(shape, recipe, EXAMPLES, Stream.of(seed, 7));
    for (int step = 0; step < steps; step++) {
      net.learn(examples.x(), examples.y(), EXAMPLES, rate);
    }
    double loss = net.loss(examples.x(), examples.y(), EXAMPLES);
    return loss < 1e6 ? loss : Double.NaN;
  }

  /** Sweeps the rates at some sizes, with some seeds from one on. */
  Audit audit(
      int[] sizes, Function<Integer, Shape> shape, Recipe recipe, long firstSeed, int seeds) {
    List<Observation> observations = new ArrayList<>();
    for (int size : sizes) {
      for (double rate : rates) {
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
          double loss = loss(shape.apply(size), recipe, rate, steps, seed);
          observations.add(new Observation(size, rate, loss, seed));
        }
      }
    }
    return Audit.of(observations);
  }
}
