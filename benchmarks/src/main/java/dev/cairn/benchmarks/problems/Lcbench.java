package dev.cairn.benchmarks.problems;

import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Training curves of neural networks on tables (LCBench, Zimmer et al. 2021), as YAHPO Gym predicts
 * them: validation accuracy in percent and seconds of training after 1 to 50 epochs.
 */
final class Lcbench {
  private static final double EPOCHS = 50;
  private static final Goal ACCURACY = Goal.maximize("val_accuracy");
  private static final List<Goal> BOTH = List.of(ACCURACY, Goal.minimize("log10_time"));
  private static final Yardstick CORNER = Yardstick.hypervolume(0.0, 4.5);
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Int.log("batch_size", 16, 512),
          Real.log("learning_rate", 1e-4, 1e-1),
          Real.of("momentum", 0.1, 0.99),
          Real.of("weight_decay", 1e-5, 1e-1),
          Int.of("num_layers", 1, 5),
          Int.log("max_units", 64, 1024),
          Real.of("max_dropout", 0, 1));

  /** A data set, the best accuracy known on it and the median of a random configuration. */
  private record Task(String id, double best, double randomMedian) {
    Yardstick yardstick() {
      return Yardstick.of(best, randomMedian);
    }
  }

  private static final List<Task> TASKS =
      List.of(
          new Task("3945", 99.65412902832031, 89.69749069213867),
          new Task("7593", 91.168076, 56.426124572753906),
          new Task("126026", 99.74502563476562, 93.01888275146484),
          new Task("167152", 98.52845001220703, 75.53329467773438),
          new Task("167184", 85.2282943725586, 59.508413314819336),
          new Task("168330", 76.56094360351562, 53.932945251464844));

  /** On which nothing was chosen. */
  private static final List<Task> FURTHER =
      List.of(
          new Task("34539", 99.1301498413086, 83.79851531982422),
          new Task("146212", 99.18196868896484, 90.10628509521484),
          new Task("167104", 96.88848876953125, 81.59342193603516),
          new Task("168868", 99.75569152832031, 97.23486709594727),
          new Task("189354", 95.31907653808594, 58.60650062561035));

  private final Yahpo yahpo;

  private Lcbench(Yahpo yahpo) {
    this.yahpo = yahpo;
  }

  static List<Problem> all(Yahpo yahpo) {
    Lcbench bench = new Lcbench(yahpo);
    var problems = new ArrayList<Problem>();
    TASKS.forEach(task -> problems.add(bench.full(task, "surrogate")));
    TASKS.forEach(task -> problems.add(bench.byEpochs(task)));
    problems.add(bench.accuracyAndTime("167152"));
    problems.add(bench.accuracyAndTimeByEpochs("167152"));
    return problems;
  }

  static List<Problem> further(Yahpo yahpo) {
    Lcbench bench = new Lcbench(yahpo);
    return FURTHER.stream().map(task -> bench.full(task, Further.GROUP)).toList();
  }

  private Problem full(Task task, String group) {
    Response response = (c, fidelity) -> accuracy(task, c, EPOCHS);
    return problem("lcbench-" + task.id, group, List.of(ACCURACY), response, task.yardstick());
  }

  private Problem byEpochs(Task task) {
    Response response = (c, fidelity) -> accuracy(task, c, fidelity);
    return byEpochs(
        "mf-lcbench-" + task.id, "multifidelity", List.of(ACCURACY), response, task.yardstick());
  }

  private static Problem byEpochs(
      String name, String group, List<Goal> goals, Response response, Yardstick yardstick) {
    Optional<Fidelity> epochs = Optional.of(new Fidelity("epoch", 1, EPOCHS));
    return new Problem(name, group, true, SPACE, goals, List.of(), epochs, response, yardstick);
  }

  private Problem accuracyAndTime(String task) {
    Response response = (c, fidelity) -> accuracyAndTime(task, c, EPOCHS);
    return problem("mo-lcbench-" + task, "multiobjective", BOTH, response, CORNER);
  }

  /** The time is that spent so far, so a short training is one more way to be quick. */
  private Problem accuracyAndTimeByEpochs(String task) {
    Response response = (c, fidelity) -> accuracyAndTime(task, c, fidelity);
    return byEpochs("mo-mf-lcbench-" + task, "curves", BOTH, response, CORNER);
  }

  /** Time counts by its logarithm, or the slowest configurations would rule the hypervolume. */
  private Outcome accuracyAndTime(String task, Configuration configuration, double epoch) {
    float[] y = predict(task, configuration, epoch);
    double seconds = seconds(y);
    return Outcome.of(accuracy(y), Math.log10(Math.max(seconds, 0.01))).lasting(seconds);
  }

  private static Problem problem(
      String name, String group, List<Goal> goals, Response response, Yardstick yardstick) {
    return new Problem(
        name, group, true, SPACE, goals, List.of(), Optional.empty(), response, yardstick);
  }

  private Outcome accuracy(Task task, Configuration configuration, double epoch) {
    float[] y = predict(task.id, configuration, epoch);
    return Outcome.of(accuracy(y)).lasting(seconds(y));
  }

  private float[] predict(String task, Configuration configuration, double epoch) {
    Map<String, Value> more = Map.of("OpenML_task_id", Value.of(task), "epoch", Value.of(epoch));
    return yahpo.predict(Scenario.LCBENCH, configuration, more);
  }

  private static double accuracy(float[] y) {
    return y[Scenario.LCBENCH.target("val_accuracy")];
  }

  private static double seconds(float[] y) {
    return y[Scenario.LCBENCH.target("time")];
  }
}
