package dev.cairn.integrations.xgboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.integrations.tabular.CrossValidation;
import dev.cairn.integrations.tabular.Task;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.PausedTrial;
import dev.cairn.testkit.Ring;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XgboostTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(Int.of("max_depth", 1, 6), Real.log("learning_rate", 0.01, 1));
  private static final StudySpec SPEC =
      StudySpec.of("x", SPACE, Goal.minimize("error")).withFidelity("round", 1, 12);
  private static final Configuration BEST = SPACE.configuration(new double[] {4, 0.4});

  @TempDir Path directory = Path.of("");

  private CrossValidation ring() throws Exception {
    Ring.write(directory);
    return validation("ring.csv");
  }

  private CrossValidation validation(String table) throws Exception {
    Value settings =
        Value.of(
            Map.of("data", Value.of(table), "target", Value.of("class"), "folds", Value.of(3)));
    return new CrossValidation(
        new Xgboost(), Task.read("objective.xgboost", settings, directory), SPEC);
  }

  @Test
  void goesOn_whereItPaused_asIfItHadNot() throws Exception {
    CrossValidation ring = ring();
    List<Double> uncut = new PausedTrial(ring, BEST).run(12).curve();
    assertThat(new PausedTrial(ring, BEST).run(3, 7, 12).curve()).isEqualTo(uncut);
  }

  @Test
  void learns_roundByRound_theSameEveryTime() throws Exception {
    CrossValidation ring = ring();
    List<Double> curve = new PausedTrial(ring, BEST).run(12).curve();
    assertThat(curve).hasSize(12);
    assertThat(curve.get(11)).isLessThan(0.15).isLessThanOrEqualTo(curve.get(0));
    assertThat(new PausedTrial(ring, BEST).run(12).curve()).isEqualTo(curve);
    assertThat(new PausedTrial(ring, BEST).stopped(4, 12).curve()).isEqualTo(curve.subList(0, 4));
  }

  @Test
  void assesses_onRowsThatTuningNeverSaw_besideTheDefaults() throws Exception {
    assertThat(ring().assess(BEST))
        .containsOnlyKeys("test merror", "test merror of XGBoost's defaults")
        .allSatisfy((name, value) -> assertThat(value).isBetween(0.0, 0.3));
  }

  @Test
  void learnsTwoClasses() throws Exception {
    String rows = "1,0\n2,0\n3,1\n4,1\n".repeat(20);
    Files.writeString(directory.resolve("two.csv"), "x,class\n" + rows);
    List<Double> curve = new PausedTrial(validation("two.csv"), BEST).run(12).curve();
    assertThat(curve.get(11)).isZero();
  }

  @Test
  void opensWithoutFidelity_forAFixedNumberOfRounds() throws Exception {
    StudySpec plain = StudySpec.of("x", SPACE, Goal.minimize("error"));
    Value settings =
        Value.of(
            Map.of(
                "data", Value.of(Ring.write(directory).toString()),
                "target", Value.of("class"),
                "task", Value.of("regression"),
                "rounds", Value.of(5)));
    var runner = new XgboostProvider().open(settings, plain, 1, new Place(directory, directory));
    assertThat(runner.slots()).isEqualTo(1);
  }

  @Test
  void refusesAGridOfFidelities() {
    StudySpec grid =
        StudySpec.of("x", SPACE, Goal.minimize("error"))
            .withFidelity(Grid.of(List.of("round", "fraction"), new double[][] {{5, 0.5}, {9, 1}}));
    Place place = new Place(directory, directory);
    assertThatThrownBy(() -> new XgboostProvider().open(Value.of(Map.of()), grid, 1, place))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("knows one fidelity, boosting rounds");
  }
}
