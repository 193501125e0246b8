package dev.cairn.benchmarks.checks;

import dev.cairn.math.forest.Examples;
import dev.cairn.math.forest.Forest;
import dev.cairn.math.forest.Growth;
import dev.cairn.math.forest.Threshold;
import dev.cairn.random.Stream;
import dev.cairn.space.Choice;
import dev.cairn.space.Configuration;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A random forest or a small network, trained as one configuration says on the first half of a
 * table, to be judged on the third quarter and tested on the last. Deterministic.
 *
 * @param validation the share of the third quarter that is told wrong
 * @param test the same of the last
 * @param operations of the training: of a forest, four a row, competing column and level of a tree;
 *     of a network, six a row, weight and epoch
 */
record Classifier(double validation, double test, double operations) {
  private static final Int TREES = Int.log("trees", 2, 128);
  private static final Int DEPTH = Int.of("depth", 2, 14);
  private static final Int LEAF = Int.log("leaf", 1, 32);
  private static final Real COLUMNS = Real.log("columns", 0.05, 1);
  private static final Int LAYERS = Int.of("layers", 1, 3);
  private static final Int UNITS = Int.log("units", 2, 32);
  private static final Int BATCH = Int.log("batch", 4, 64);
  private static final Int EPOCHS = Int.log("epochs", 2, 64);
  private static final Real RATE = Real.log("rate", 0.003, 1);
  private static final Choice MODEL =
      Choice.of(
          "model",
          Group.of("forest", TREES, DEPTH, LEAF, COLUMNS),
          Group.of("network", LAYERS, UNITS, BATCH, EPOCHS, RATE));
  private static final long SEED = 3;

  static final SearchSpace SPACE = SearchSpace.of(MODEL);

  static Classifier train(Configuration settings, Table table) {
    Configuration.Branch model = settings.get(MODEL);
    Table rows = table.part(0, table.rows() / 2);
    return model.name().equals("forest")
        ? forest(model.parameters(), table, rows)
        : network(model.parameters(), table, rows);
  }

  private static Classifier forest(Configuration c, Table table, Table rows) {
    Growth growth = new Growth(c.get(LEAF), c.get(DEPTH), c.get(COLUMNS), Threshold.MIDDLE);
    double[] classes = Arrays.stream(rows.y()).asDoubleStream().toArray();
    Forest forest =
        Forest.fit(
            Examples.ordered(rows.x(), classes),
            new Forest.Options(c.get(TREES), growth, true, rows.rows(), 0),
            Stream.of(SEED));
    double levels =
        Math.min(c.get(DEPTH), Math.log((double) rows.rows() / c.get(LEAF)) / Math.log(2));
    double columns = Math.ceil(c.get(COLUMNS) * rows.x()[0].length);
    double operations = 4.0 * c.get(TREES) * rows.rows() * columns * levels;
    return judged(x -> forest.predict(x).mean(), table, operations);
  }

  private static Classifier network(Configuration c, Table table, Table rows) {
    int inputs = rows.x()[0].length;
    Perceptron network = new Perceptron(inputs, c.get(LAYERS), c.get(UNITS), SEED);
    Stream random = Stream.of(SEED, 1);
    for (int epoch = 0; epoch < c.get(EPOCHS); epoch++) {
      network.train(rows, c.get(BATCH), c.get(RATE), random);
    }
    double units = c.get(UNITS);
    double weights = (inputs + 1) * units + (c.get(LAYERS) - 1) * (units + 1) * units + units + 1;
    return judged(network::predict, table, 6.0 * weights * rows.rows() * c.get(EPOCHS));
  }

  private static Classifier judged(
      ToDoubleFunction<double[]> chance, Table table, double operations) {
    int half = table.rows() / 2;
    int last = 3 * table.rows() / 4;
    return new Classifier(
        error(chance, table.part(half, last)),
        error(chance, table.part(last, table.rows())),
        operations);
  }

  private static double error(ToDoubleFunction<double[]> chance, Table table) {
    double wrong = 0;
    for (int n = 0; n < table.rows(); n++) {
      wrong += chance.applyAsDouble(table.x()[n]) > 0.5 == (table.y()[n] == 1) ? 0 : 1;
    }
    return wrong / table.rows();
  }
}
