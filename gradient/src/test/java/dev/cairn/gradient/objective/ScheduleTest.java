package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.run.Progress;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that methods find on a small network for digits, and their replay. */
class ScheduleTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(Real.of("dropout", 0, 0.9), Real.log("l2", 1e-6, 1e-1));
  private static final double[] START = {0.3, 1e-4};
  private static final int GRADIENTS = 300;

  @TempDir Path directory = Path.of("");

  /** Keeps what a trial reports. */
  private record Heard(Fidelity declared, List<Map<String, Double>> reports) implements Progress {
    @Override
    public int trial() {
      return 0;
    }

    @Override
    public double until() {
      return declared.high();
    }

    @Override
    public Optional<Fidelity> fidelity() {
      return Optional.of(declared);
    }

    @Override
    public Verdict report(double at, Evaluation values) {
      reports.add(values.values());
      return Verdict.CONTINUE;
    }
  }

  private List<Map<String, Double>> reports(SearchSpace space, double[] start, Value method)
      throws Exception {
    StudySpec spec =
        StudySpec.of("digits", space, Goal.minimize("loss"))
            .withFidelity("gradients", 10, GRADIENTS);
    Value data = Value.of(Path.of("../examples/data/digits.csv.gz").toAbsolutePath().toString());
    Value problem =
        Value.of(
            Map.of(
                "id", Value.of("perceptron"),
                "data", data,
                "target", Value.of("digit"),
                "hidden", Value.of(List.of(Value.of(16)))));
    Value settings = Value.of(Map.of("problem", problem, "method", method, "reports", Value.of(5)));
    var objective =
        new GradientProvider()
            .objective(settings, spec, new Place(directory, directory))
            .orElseThrow();
    var heard = new Heard(spec.fidelity().orElseThrow(), new ArrayList<>());
    objective.evaluate(space.configuration(start), heard);
    return heard.reports();
  }

  private static double value(List<Map<String, Double>> reports, int report, String name) {
    return reports.get(report).getOrDefault(name, Double.NaN);
  }

  private static Value method(String id, Map<String, Value> options) {
    var fields = new LinkedHashMap<String, Value>(options);
    fields.put("id", Value.of(id));
    return Value.of(fields);
  }

  private void write(String configuration, List<Map<String, Double>> reports) throws Exception {
    String lines =
        reports.stream()
            .map(
                report ->
                    report.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}")))
            .collect(Collectors.joining(","));
    Files.writeString(
        directory.resolve("trials.jsonl"),
        "{\"number\":3,\"configuration\":" + configuration + ",\"reports\":[" + lines + "]}\n");
  }

  private static Value replay() {
    return method("replay", Map.of("trials", Value.of("trials.jsonl"), "trial", Value.of(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"self-tuning", "hypernetwork"})
  void aSchedule_isFoundWhileTheNetworkLearns_andCanBeTrainedAgain(String id) throws Exception {
    var found =
        reports(SPACE, START, method(id, Map.of("warm_up", Value.of(20), "rate", Value.of(0.05))));
    assertThat(found).hasSize(5);
    assertThat(value(found, 4, "loss")).isLessThan(0.8 * value(found, 0, "loss"));
    assertThat(value(found, 4, "at dropout")).isNotEqualTo(value(found, 0, "at dropout"));
    write("{\"dropout\":0.3,\"l2\":1e-4}", found);
    var again = reports(SPACE, START, replay());
    assertThat(value(again, 4, "loss")).isLessThan(0.8 * value(again, 0, "loss"));
    // the replay has a step for each gradient, the other a part of them
    double last = value(again, 4, "steps");
    assertThat(last).isEqualTo(GRADIENTS);
    assertThat(value(found, 4, "steps")).isLessThan(GRADIENTS);
    assertThat(value(again, 4, "at dropout"))
        .isCloseTo(value(found, 4, "at dropout"), within(1e-9));
  }

  @Test
  void aScheduleThatStays_isATrainingWithFixedHyperparameters() throws Exception {
    write("{}", List.of(Map.of("steps", 50.0, "at dropout", 0.3, "at l2", 1e-4)));
    var replayed = reports(SPACE, new double[] {0.7, 1e-2}, replay());
    var fixed = reports(SPACE, START, Value.of("fixed"));
    for (int i = 0; i < 5; i++) {
      assertThat(value(replayed, i, "loss")).isCloseTo(value(fixed, i, "loss"), within(1e-9));
    }
  }

  @Test
  void wholeNumbers_moveByTheirNeighbours() throws Exception {
    var space = SearchSpace.of(Int.of("input_noise", 0, 3));
    var found =
        reports(
            space,
            new double[] {2},
            method("self-tuning", Map.of("warm_up", Value.of(20), "rate", Value.of(0.1))));
    assertThat(value(found, 4, "at input_noise")).isIn(0.0, 1.0, 3.0);
  }

  @Test
  void aParameterThatTheScheduleLacks_isRefused_andTuneIsProposed() throws Exception {
    write("{}", List.of(Map.of("steps", 50.0, "at dropout", 0.3)));
    assertThatThrownBy(() -> reports(SPACE, START, replay()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The schedule has no 'l2'")
        .hasMessageContaining("tune: [dropout]");
  }

  @Test
  void aLearningRate_isRefused() {
    var space = SearchSpace.of(Real.log("learning_rate", 1e-4, 1e-1));
    assertThatThrownBy(() -> reports(space, new double[] {0.01}, Value.of("self-tuning")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("self-tuning cannot tune learning_rate");
  }
}
