package dev.cairn.gradient.checks;

import dev.cairn.gradient.perceptron.PerceptronProvider;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The images of handwritten digits that the examples have; run where their folder is. */
final class Digits {
  private Digits() {}

  /**
   * A network for them, of whose images a fifth is for testing, and of the others a fifth for
   * validation.
   *
   * @param hidden units of each hidden layer
   */
  static Problem network(List<Integer> hidden, long seed) throws IOException {
    Value settings =
        Value.of(
            Map.of(
                "data", Value.of("data/digits.csv.gz"),
                "target", Value.of("digit"),
                "hidden", Value.of(hidden.stream().map(Value::of).toList()),
                "activation", Value.of("relu"),
                "validation", Value.of(0.2),
                "seed", Value.of(seed)));
    return new PerceptronProvider()
        .open(Section.of("problem", settings), Path.of("examples").toAbsolutePath());
  }
}
