package dev.cairn.benchmarks.checks;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;

/**
 * The training of a small network as one configuration says, on the first third of a table. The
 * space is that of the method's authors: size, scaling of the inputs, balancing of the classes.
 */
final class Training {
  private static final Int LAYERS = Int.of("layers", 2, 5);
  private static final Int UNITS = Int.of("units", 2, 6);
  private static final Categorical<Scaling> INPUT = Categorical.of("input", Scaling.class);
  private static final Categorical<Boolean> BALANCED = Categorical.flag("balanced");
  private static final int BATCH = 32;
  private static final double RATE = 0.01;

  static final SearchSpace SPACE = SearchSpace.of(LAYERS, UNITS, INPUT, BALANCED);

  private final Table train;
  private final Table validation;
  private final Table test;
  private final Perceptron network;
  private final Stream random;
  private int epochs;

  Training(Configuration settings, Table table, long seed) {
    int third = table.rows() / 3;
    Table used = settings.get(INPUT).apply(table, table.part(0, third));
    Table first = used.part(0, third);
    this.train = settings.get(BALANCED) ? first.balanced() : first;
    this.validation = used.part(third, 2 * third);
    this.test = used.part(2 * third, 3 * third);
    this.random = Stream.of(seed, 5);
    this.network =
        new Perceptron(table.x()[0].length, settings.get(LAYERS), settings.get(UNITS), seed);
  }

  int epochs() {
    return epochs;
  }

  void epoch() {
    network.train(train, BATCH, RATE, random);
    epochs++;
  }

  Training until(int epoch) {
    while (epochs < epoch) {
      epoch();
    }
    return this;
  }

  Evaluation report() {
    return Evaluation.of("error", 1 - validation())
        .and("smoothness", network.smoothness(train, BATCH));
  }

  double validation() {
    return network.balancedAccuracy(validation);
  }

  double test() {
    return network.balancedAccuracy(test);
  }
}
