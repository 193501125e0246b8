package dev.cairn.gradient.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that learn what others search for, as objectives of a study. */
class LearningTest {
  private static final Int SEED = Int.of("seed", 0, 9);
  private static final Value RECIPE =
      Value.of(
          Map.of(
              "id", Value.of("recipe"),
              "range", Value.of(60),
              "probe", Value.of(20)));
  private static final Map<String, Value> COOKED =
      Map.of("method", RECIPE, "optimizer", Value.of("sgd"));

  @TempDir Path logs = Path.of("");

  private static StudySpec spec(Node... parameters) {
    return StudySpec.of("network", SearchSpace.of(parameters), Goal.minimize("loss"))
        .withFidelity("gradients", 100, 600);
  }

  private GradientObjective objective(StudySpec spec, Map<String, Value> settings)
      throws Exception {
    var all = new LinkedHashMap<>(settings);
    all.put(
        "problem",
        Value.of(
            Map.of(
                "id", Value.of("perceptron"),
                "data", Value.of("breast_cancer.csv"),
                "target", Value.of("benign"),
                "hidden", Value.of(List.of(Value.of(8))))));
    var place = new Place(Path.of("../examples/data"), logs);
    return (GradientObjective)
        new GradientProvider().objective(Value.of(all), spec, place).orElseThrow();
  }

  private static Configuration first(StudySpec spec) {
    double[] units = new double[spec.space().columns().size()];
    return spec.space().configuration(spec.space().decode(units));
  }

  private static List<Double> column(Alone alone, String name) {
    return alone.reports.stream()
        .map(report -> report.values().getOrDefault(name, Double.NaN))
        .toList();
  }

  @Test
  void aRecipe_goesThroughItsPhases_andSaysWhatItChose() throws Exception {
    StudySpec spec = spec(SEED);
    var alone = new Alone(600);
    Evaluation last = objective(spec, COOKED).evaluate(first(spec), alone);
    assertThat(column(alone, "phase")).isSorted().contains(1.0, 2.0, 3.0);
    assertThat(last.values().getOrDefault("error", Double.NaN)).isLessThan(0.06);
    assertThat(last.cost()).isCloseTo(600, within(2.0));
    double greatest = last.values().getOrDefault("greatest rate", Double.NaN);
    assertThat(column(alone, "rate").subList(12, 20))
        .allSatisfy(rate -> assertThat(rate).isLessThanOrEqualTo(greatest * 1.0001));
    assertThat(Files.readString(logs.resolve("trial-0.log")))
        .contains("Range test:", "Chosen: learning rate up to", "weight decay");
    assertThat(Files.readString(logs.resolve("trial-0.svg")))
        .startsWith("<svg")
        .contains("polyline")
        .doesNotContain("NaN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recipe", "elbo"})
  void whatIsPausedAndGoesOn_endsWhereTheUncutTrainingEnds(String method) throws Exception {
    StudySpec spec = spec(SEED);
    Map<String, Value> settings =
        method.equals("recipe") ? COOKED : Map.of("method", Value.of(method));
    GradientObjective objective = objective(spec, settings);
    Evaluation uncut = objective.evaluate(first(spec), new Alone(600));
    var halting = new Alone(50);
    for (double until : new double[] {50, 130, 320, 600}) {
      halting.until = until;
      objective.evaluate(first(spec), halting);
    }
    assertThat(halting.reports.get(halting.reports.size() - 1).values()).isEqualTo(uncut.values());
  }

  @Test
  void aRecipe_refusesOtherOptimizers_andTooSmallABudget() {
    assertThatThrownBy(() -> objective(spec(SEED), Map.of("method", Value.of("recipe"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("optimizer: sgd");
    StudySpec small = spec(SEED).withFidelity("gradients", 10, 100);
    assertThatThrownBy(() -> objective(small, COOKED))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("range: ...");
  }

  @Test
  void theBound_learnsAPriorForEachWeightTensor_andIsAssessedOnTheTestExamples() throws Exception {
    StudySpec spec = spec(SEED);
    GradientObjective objective = objective(spec, Map.of("method", Value.of("elbo")));
    var alone = new Alone(600);
    objective.evaluate(first(spec), alone);
    List<Double> bounds = column(alone, "negative bound");
    assertThat(bounds.get(19)).isLessThan(bounds.get(0) / 2);
    assertThat(alone.reports.get(19).values())
        .containsKeys("prior deviation 1", "prior deviation 4")
        .doesNotContainKey("prior deviation 5");
    assertThat(objective.assess(first(spec)).getOrDefault("test error", Double.NaN))
        .isLessThan(0.08);
  }

  @Test
  void theBound_refusesAPenalty() {
    assertThatThrownBy(
            () -> objective(spec(Real.log("l2", 1e-6, 1)), Map.of("method", Value.of("elbo"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("learns by itself")
        .hasMessageContaining("method: fixed");
  }

  @Test
  void whatIsTracked_isPartOfEachReport() throws Exception {
    StudySpec spec = spec(SEED);
    Map<String, Value> settings =
        Map.of(
            "optimizer", Value.of(Map.of("id", Value.of("sgd"), "momentum", Value.of(0.5))),
            "track", Value.of(Map.of("kernel", Value.of(true), "trace", Value.of(true))));
    var alone = new Alone(100);
    objective(spec, settings).evaluate(first(spec), alone);
    assertThat(alone.reports).isNotEmpty();
    for (Evaluation report : alone.reports) {
      assertThat(report.values().get("sharpness")).isPositive();
      assertThat(report.values().get("kernel")).isPositive();
      assertThat(report.values()).containsKey("trace");
      assertThat(report.values().get("limit")).isCloseTo(2 * 1.5 / 0.1, within(1e-9));
    }
  }

  @Test
  void aSeedAmongTheParameters_isThatOfTheTrial() throws Exception {
    StudySpec spec = spec(SEED);
    GradientObjective objective = objective(spec, Map.of());
    Evaluation zero = objective.evaluate(first(spec), new Alone(100));
    Configuration other = spec.space().configuration(spec.space().decode(new double[] {1}));
    assertThat(objective.evaluate(other, new Alone(100)).values()).isNotEqualTo(zero.values());
    assertThat(objective.evaluate(first(spec), new Alone(100)).values()).isEqualTo(zero.values());
  }

  @Test
  void anOptimizerWithoutARate_reportsTheDistanceItLearns() throws Exception {
    StudySpec spec = spec(SEED);
    var alone = new Alone(600);
    objective(spec, Map.of("optimizer", Value.of("d-adapt-adam"))).evaluate(first(spec), alone);
    List<Double> distances = column(alone, "distance");
    assertThat(distances).isSorted();
    assertThat(distances.get(distances.size() - 1)).isBetween(1e-3, 10.0);
  }
}
