package dev.cairn.benchmarks.tables;

import dev.cairn.random.Stream;
import java.util.Map;

/** A recipe whose trainings cost nothing. */
final class Toy {
  static final Grid GRID =
      Grid.of(
          Axis.of("rate", 0.001, 0.01, 0.1), Axis.of("act", "relu", "tanh"), Axis.of("n", 1, 2));
  static final int EPOCHS = 5;
  static final int REPEATS = 2;

  private Toy() {}

  static Recipe recipe(String name, Recipe.Training training) {
    Map<String, String> origin = Map.of("command", "none \"at\" all");
    var layout = new Layout(name, GRID, "epoch", EPOCHS, REPEATS, 1000, 500, origin);
    return new Recipe(layout, training, row -> 0.25 + row);
  }

  static Recipe recipe() {
    return recipe("toy", Toy::train);
  }

  static Counts train(int row, int repeat) {
    Stream random = Stream.of(row, repeat);
    Counts counts = new Counts(new short[EPOCHS], new short[EPOCHS]);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      counts.validation()[epoch] = (short) random.nextInt(1001);
      counts.test()[epoch] = (short) random.nextInt(501);
    }
    return counts;
  }
}
