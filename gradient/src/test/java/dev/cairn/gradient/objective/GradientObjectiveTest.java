package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.run.Objective;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Configuration;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientObjectiveTest {
  private static final Real L2 = Real.log("l2", 1e-6, 1);
  private static final Real DROPOUT = Real.of("dropout", 0, 0.8);

  private static StudySpec spec(Node... parameters) {
    return StudySpec.of("network", SearchSpace.of(parameters), Goal.minimize("loss"))
        .withFidelity("gradients", 100, 1000);
  }

  private static Objective objective(StudySpec spec, Map<String, Value> settings) throws Exception {
    var all = new LinkedHashMap<>(settings);
    all.put(
        "problem",
        Value.of(
            Map.of(
                "id", Value.of("perceptron"),
                "data", Value.of("breast_cancer.csv"),
                "target", Value.of("benign"),
                "hidden", Value.of(List.of(Value.of(8))))));
    var place = new Place(Path.of("../examples/data"), Path.of("."));
    return new GradientProvider().objective(Value.of(all), spec, place).orElseThrow();
  }

  private static Map<String, Value> method(String id) {
    return Map.of(
        "method", Value.of(id), "optimizer", Value.of(id.equals("unrolled") ? "sgd" : "adam"));
  }

  private static Map<String, Value> moved(String key, Value value) {
    return Map.of("method", Value.of("hypergradient"), key, value);
  }

  private static Configuration at(StudySpec spec, double unit) {
    double[] units = new double[spec.space().columns().size()];
    java.util.Arrays.fill(units, unit);
    return spec.space().configuration(spec.space().decode(units));
  }

  @Test
  void aShareOfDroppedUnits_isRefusedByHypergradients_beforeAnythingRuns() {
    assertThatThrownBy(() -> objective(spec(L2, DROPOUT), method("hypergradient")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("hypergradient cannot tune dropout")
        .hasMessageContaining("self-tuning");
  }

  @Test
  void aLearningRate_isRefusedByImplicit_andTakenByUnrolledDifferentiation() throws Exception {
    StudySpec spec = spec(Real.log("learning_rate", 0.001, 1));
    assertThatThrownBy(() -> objective(spec, method("hypergradient")))
        .hasMessageContaining("cannot tune learning_rate")
        .hasMessageContaining("unrolled");
    var alone = new Alone(300);
    objective(spec, method("unrolled")).evaluate(at(spec, 0.1), alone);
    assertThat(alone.reports.get(alone.reports.size() - 1).values().get("at learning_rate"))
        .isGreaterThan(alone.reports.get(0).values().get("at learning_rate"));
  }

  @Test
  void aParameterThatNothingUses_isRefused() {
    assertThatThrownBy(() -> objective(spec(Real.of("dropuot", 0, 0.8)), Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("dropout");
  }

  @Test
  void anObjectiveThatNoTrainingHas_isRefused() {
    StudySpec spec = StudySpec.of("network", SearchSpace.of(L2), Goal.minimize("lost"));
    assertThatThrownBy(() -> objective(spec, Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("lost")
        .hasMessageContaining("loss");
  }

  @Test
  void unknownWords_areRefusedWithThoseThatAreKnown() {
    assertThatThrownBy(() -> objective(spec(L2), Map.of("method", Value.of("hypergradients"))))
        .hasMessageContaining("hypergradient");
    assertThatThrownBy(() -> objective(spec(L2), moved("tune", Value.of(List.of(Value.of("l1"))))))
        .hasMessageContaining("l2");
    assertThatThrownBy(() -> objective(spec(L2), Map.of("spread", Value.of("weight"))))
        .hasMessageContaining("fixed moves no hyperparameters");
    assertThatThrownBy(() -> objective(spec(L2), moved("spread", Value.of("layers"))))
        .hasMessageContaining("network, layer or weight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixed", "hypergradient", "unrolled"})
  void whatIsPausedAndGoesOn_endsWhereTheUncutTrainingEnds(String method) throws Exception {
    StudySpec spec = spec(L2);
    Objective objective = objective(spec, method(method));
    Evaluation uncut = objective.evaluate(at(spec, 0.7), new Alone(600));
    var halting = new Alone(300);
    objective.evaluate(at(spec, 0.7), halting);
    halting.until = 600;
    assertThat(objective.evaluate(at(spec, 0.7), halting)).isEqualTo(uncut);
    assertThat(objective.evaluate(at(spec, 0.7), new Alone(600))).isEqualTo(uncut);
  }

  @Test
  void hypergradients_leadOutOfABadStart() throws Exception {
    StudySpec spec = spec(L2);
    var fixed = objective(spec, method("fixed")).evaluate(at(spec, 0.95), new Alone(1000));
    var moved = objective(spec, method("hypergradient")).evaluate(at(spec, 0.95), new Alone(1000));
    assertThat(moved.values().get("at l2")).isLessThan(0.2);
    assertThat(moved.values().getOrDefault("loss", Double.NaN))
        .isLessThan(0.7 * fixed.values().getOrDefault("loss", Double.NaN));
    assertThat(moved.cost()).isCloseTo(1000, within(40.0));
  }

  @Test
  void aPenaltyForEachWeight_fitsTheValidationExamplesBetterThanOneForAll() throws Exception {
    StudySpec spec = spec(L2);
    var single = new LinkedHashMap<>(method("hypergradient"));
    var each = new LinkedHashMap<>(single);
    each.put("spread", Value.of("weight"));
    assertThat(loss(spec, each)).isLessThan(loss(spec, single));
  }

  private static double loss(StudySpec spec, Map<String, Value> settings) throws Exception {
    return objective(spec, settings)
        .evaluate(at(spec, 0.6), new Alone(1000))
        .values()
        .getOrDefault("loss", Double.NaN);
  }

  @Test
  @Tag("slow")
  void tenThousandSteps_keepNoMemory() throws Exception {
    StudySpec spec = spec(L2).withFidelity("gradients", 100, 20_000);
    Objective objective = objective(spec, method("hypergradient"));
    objective.evaluate(at(spec, 0.5), new Alone(2_000));
    long before = Pointer.physicalBytes();
    objective.evaluate(at(spec, 0.5), new Alone(20_000));
    assertThat(Pointer.physicalBytes() - before).isLessThan(50L << 20);
    assertThat(Pointer.totalBytes()).isLessThan(10L << 20);
  }
}
