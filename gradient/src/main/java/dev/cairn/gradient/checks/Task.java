package dev.cairn.gradient.checks;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.perceptron.PerceptronProvider;
import dev.cairn.gradient.problem.Batch;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.gradient.tensor.Tensors;
import dev.cairn.gradient.tensor.Torch;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small network on a small table.
 *
 * @param l2 the penalty, half of it times the square of each weight; 0 for none
 */
record Task(String name, Problem problem, double l2) {
  static final Path DATA = Path.of("examples/data");

  /** Settings of a network besides data and target. */
  static Map<String, Value> settings(String task, List<Integer> hidden, int batch, double test) {
    var settings = new LinkedHashMap<String, Value>();
    settings.put("task", Value.of(task));
    settings.put("hidden", Value.of(hidden.stream().map(Value::of).toList()));
    settings.put("batch", Value.of(batch));
    settings.put("test", Value.of(test));
    return settings;
  }

  static Task open(Path file, String target, double l2, Map<String, Value> settings)
      throws IOException {
    var fields = new LinkedHashMap<>(settings);
    fields.put("data", Value.of(String.valueOf(file.getFileName())));
    fields.put("target", Value.of(target));
    Path directory = file.toAbsolutePath().getParent();
    Problem problem =
        new PerceptronProvider()
            .open(
                Section.of("problem", new Value.Fields(fields)),
                directory == null ? Path.of("") : directory);
    String name = String.valueOf(file.getFileName());
    return new Task(name.substring(0, name.indexOf('.')), problem, l2);
  }

  /** A table of its own, written to a file of its own. */
  static Task generated(
      String name, String table, String target, double l2, Map<String, Value> settings)
      throws IOException {
    Path file = Files.createTempDirectory("cairn").resolve(name + ".csv");
    Files.writeString(file, table);
    return open(file, target, l2, settings);
  }

  /** The one configuration, of the penalty. */
  Configuration configuration() {
    SearchSpace space = SearchSpace.of(Real.log("l2", 1e-9, 1));
    return space.configuration(new double[] {Math.max(1e-9, l2)});
  }

  Start start(Optimizer optimizer, double gradients, long seed) {
    return new Start(
        problem,
        configuration(),
        List.of(),
        Spread.NETWORK,
        optimizer,
        seed,
        gradients,
        new Meter());
  }

  /** One less the share of wrong answers, or of the variance that is left; in percent. */
  double score(Tensors weights, Batch batch) {
    double error =
        Torch.scoped(
            () ->
                Torch.detached(
                    () -> {
                      Map<String, Double> measured = problem.measure(weights, batch);
                      double loss = problem.validationLoss(weights, batch).item_double();
                      return measured.getOrDefault("error", loss);
                    }));
    return 100 * (1 - error);
  }
}
