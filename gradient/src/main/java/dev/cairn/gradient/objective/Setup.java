package dev.cairn.gradient.objective;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.gradient.method.Meter;
import dev.cairn.gradient.method.Method;
import dev.cairn.gradient.method.Start;
import dev.cairn.gradient.optimizer.Optimizer;
import dev.cairn.gradient.problem.Dial;
import dev.cairn.gradient.problem.Problem;
import dev.cairn.gradient.problem.Spread;
import dev.cairn.space.Column;
import dev.cairn.space.Configuration;
import dev.cairn.space.SearchSpace;
import dev.cairn.value.Named;
import dev.cairn.value.Nearest;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How trials train: all that is the same for each of them.
 *
 * @param problem what is trained
 * @param method how hyperparameters are treated
 * @param kind of optimizer; parameters of the study that have the names of its options set those
 * @param optimizer its options
 * @param dials the parameters that move
 * @param spread for how much of the network one number of them holds
 * @param gradients how long a full training is
 * @param reports how many reports a full training makes
 * @param seed of all chance, the same for each trial
 */
record Setup(
    Problem problem,
    Method method,
    Kind<?, Optimizer> kind,
    Named optimizer,
    List<Dial> dials,
    Spread spread,
    double gradients,
    int reports,
    long seed) {
  static final String PATH = "objective.gradient";

  /** Where the training of a configuration begins. */
  Start start(Configuration configuration, Meter meter) {
    return new Start(
        problem, configuration, dials, spread, optimizer(configuration), seed, gradients, meter);
  }

  private Optimizer optimizer(Configuration configuration) {
    var settings = new LinkedHashMap<String, Value>();
    for (Column column : configuration.space().columns()) {
      double value = configuration.raw()[column.index()];
      if (kind.names().contains(column.path()) && !Double.isNaN(value)) {
        settings.put(column.path(), Value.of(value));
      }
    }
    return kind.open(PATH + ".optimizer", optimizer, settings);
  }

  /** Refuses parameters that neither the problem nor the optimizer has. */
  void checkNames(SearchSpace space) {
    List<String> known = new ArrayList<>(problem.hyperparameters());
    known.addAll(kind.names());
    for (Column column : space.columns()) {
      require(
          known.contains(column.path()),
          "parameters." + column.path(),
          "Neither the problem nor the optimizer %s has the parameter '%s'.%s",
          kind.id(),
          column.path(),
          Nearest.hint(column.path(), known));
    }
  }

  /** The parameters that move under a method: those that are named, or all. */
  static List<Dial> dials(SearchSpace space, List<String> named) {
    List<String> names = space.columns().stream().map(Column::path).toList();
    for (String each : named) {
      require(
          names.contains(each),
          PATH + ".tune",
          "The study has no parameter '%s'.%s",
          each,
          Nearest.hint(each, names));
    }
    return space.columns().stream()
        .filter(column -> named.isEmpty() || named.contains(column.path()))
        .map(Dial::of)
        .toList();
  }

  /** Where the report after a place is due. */
  double nextReport(double gradients) {
    double spacing = this.gradients / reports;
    return spacing * (Math.floor(gradients / spacing) + 1);
  }
}
