package dev.cairn.integrations.lightgbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.integrations.tabular.CrossValidation;
import dev.cairn.integrations.tabular.Task;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.PausedTrial;
import dev.cairn.testkit.Ring;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightgbmTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Int.of("num_leaves", 2, 15),
          Real.log("learning_rate", 0.01, 1),
          Real.of("bagging_fraction", 0.5, 1),
          Int.of("bagging_freq", 0, 3),
          Real.of("feature_fraction", 0.4, 1),
          Categorical.of("boosting", "gbdt", "dart", "rf", "goss"));
  private static final Configuration ALL_ROWS = configuration(1, 0, 1, 0);
  private static final Configuration SOME_ROWS = configuration(0.6, 2, 0.5, 0);

  @TempDir Path directory = Path.of("");

  private static Configuration configuration(double rows, int freq, double columns, int boosting) {
    return SPACE.configuration(new double[] {6, 0.3, rows, freq, columns, boosting});
  }

  private static StudySpec spec(SearchSpace space) {
    return StudySpec.of("x", space, Goal.minimize("error")).withFidelity("round", 1, 12);
  }

  private CrossValidation ring(SearchSpace space, Map<String, Value> more) throws Exception {
    Ring.write(directory);
    return validation("ring.csv", space, more);
  }

  private CrossValidation validation(String table, SearchSpace space, Map<String, Value> more)
      throws Exception {
    Map<String, Value> settings =
        new LinkedHashMap<>(
            Map.of("data", Value.of(table), "target", Value.of("class"), "folds", Value.of(3)));
    settings.putAll(more);
    Task task = Task.read("objective.lightgbm", Value.of(settings), directory);
    return new CrossValidation(new Lightgbm(), task, spec(space));
  }

  private CrossValidation ring() throws Exception {
    return ring(SPACE, Map.of("metric", Value.of("multi_logloss")));
  }

  private static List<Double> curve(
      CrossValidation objective, Configuration configuration, double... pauses) throws Exception {
    return new PausedTrial(objective, configuration).run(pauses).curve();
  }

  @Test
  void goesOn_whereItPaused_asIfItHadNot() throws Exception {
    CrossValidation ring = ring();
    assertThat(curve(ring, ALL_ROWS, 3, 7, 12)).isEqualTo(curve(ring, ALL_ROWS, 12));
  }

  @Test
  void goesOn_withOtherRowsAndColumns_theSameAfterTheSamePauses() throws Exception {
    CrossValidation ring = ring();
    List<Double> uncut = curve(ring, SOME_ROWS, 12);
    List<Double> paused = curve(ring, SOME_ROWS, 3, 7, 12);
    assertThat(curve(ring, SOME_ROWS, 3, 7, 12)).isEqualTo(paused);
    assertThat(paused).hasSize(12).startsWith(uncut.subList(0, 3).toArray(new Double[0]));
    assertThat(paused.get(11)).isNotEqualTo(uncut.get(11)).isCloseTo(uncut.get(11), within(0.1));
    assertThat(paused.get(3)).isCloseTo(uncut.get(3), within(0.1)).isLessThan(uncut.get(2));
  }

  @Test
  void startsOver_whereAPauseWouldChangeMoreThanASeed() throws Exception {
    CrossValidation ring = ring();
    for (int boosting = 1; boosting < 4; boosting++) {
      Configuration configuration = configuration(0.6, boosting < 3 ? 1 : 0, 1, boosting);
      List<Double> uncut = curve(ring, configuration, 12);
      List<Double> paused = curve(ring, configuration, 4, 12);
      assertThat(paused.subList(0, 4)).isEqualTo(uncut.subList(0, 4));
      assertThat(paused.subList(4, 16)).isEqualTo(uncut);
    }
  }

  @Test
  void learns_roundByRound_theSameEveryTime() throws Exception {
    CrossValidation ring = ring();
    List<Double> curve = curve(ring, ALL_ROWS, 12);
    assertThat(curve).hasSize(12);
    assertThat(curve.get(11)).isLessThan(0.1).isLessThan(curve.get(0));
    assertThat(curve(ring, ALL_ROWS, 12)).isEqualTo(curve);
    assertThat(new PausedTrial(ring, ALL_ROWS).stopped(4, 12).curve())
        .isEqualTo(curve.subList(0, 4));
  }

  @Test
  void learnsTheSame_inSeveralThreadsAtOnce() throws Exception {
    CrossValidation ring = ring();
    List<Double> alone = curve(ring, SOME_ROWS, 4, 12);
    Callable<List<Double>> again = () -> curve(ring, SOME_ROWS, 4, 12);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<Double>> beside : threads.invokeAll(Collections.nCopies(8, again))) {
        assertThat(beside.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void assesses_onRowsThatTuningNeverSaw_besideTheDefaults() throws Exception {
    assertThat(ring(SPACE, Map.of()).assess(ALL_ROWS))
        .containsOnlyKeys("test multi_error", "test multi_error of LightGBM's defaults")
        .allSatisfy((name, value) -> assertThat(value).isBetween(0.0, 0.3));
  }

  @Test
  void predictsNumbers() throws Exception {
    Map<String, Value> regression =
        Map.of("task", Value.of("regression"), "target", Value.of("y"), "test", Value.of(0));
    List<Double> curve = curve(ring(SPACE, regression), ALL_ROWS, 5, 12);
    assertThat(curve).isEqualTo(curve(ring(SPACE, regression), ALL_ROWS, 12));
    assertThat(curve.get(11)).isLessThan(0.5); // the deviation of y is 0.71
  }

  @Test
  void learnsTwoClasses() throws Exception {
    String rows = "1,0\n2,0\n3,1\n4,1\n".repeat(40);
    Files.writeString(directory.resolve("two.csv"), "x,class\n" + rows);
    assertThat(curve(validation("two.csv", SPACE, Map.of()), ALL_ROWS, 12).get(11)).isZero();
  }

  @Test
  void opensWithoutFidelity_forAFixedNumberOfRounds() throws Exception {
    StudySpec plain = StudySpec.of("x", SPACE, Goal.minimize("error"));
    Value settings =
        Value.of(
            Map.of(
                "data", Value.of(Ring.write(directory).toString()),
                "target", Value.of("class"),
                "rounds", Value.of(5)));
    var runner = new LightgbmProvider().open(settings, plain, 1, new Place(directory, directory));
    assertThat(runner.slots()).isEqualTo(1);
  }

  @Test
  void refusesWhatLightgbmWouldPassOver() {
    refuses(
        SearchSpace.of(Int.of("num_leafs", 2, 15)),
        "parameters.num_leafs",
        "no parameter 'num_leafs'",
        "Did you mean 'num_leaves'?");
    refuses(
        SearchSpace.of(Real.of("subsample", 0.5, 1)), "parameters.subsample", "bagging_fraction");
    refuses(SearchSpace.of(Int.of("bagging_seed", 1, 9)), "parameters.bagging_seed", "not tuned");
    refuses(SearchSpace.of(Int.of("num_iterations", 1, 9)), "parameters.num_iterations", "rounds");
  }

  @Test
  void refusesRanges_thatLightgbmDoesNotTake() {
    refuses(
        SearchSpace.of(Real.of("bagging_fraction", 0.5, 2)),
        "parameters.bagging_fraction",
        "goes to 2.0",
        "(bagging_fraction) <= (1.0)");
    refuses(SearchSpace.of(Int.of("num_leaves", 1, 9)), "parameters.num_leaves", "goes from 1");
    refuses(SearchSpace.of(Real.of("max_depth", 1, 9.5)), "parameters.max_depth", "type int");
  }

  private void refuses(SearchSpace space, String path, String... why) {
    assertThatThrownBy(() -> ring(space, Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(why)
        .satisfies(e -> assertThat(((InvalidInputException) e).path()).isEqualTo(path));
  }

  @Test
  void refusesMetrics_thatAreNone() {
    for (String metric : List.of("merror", "none", "auc,binary_error", "ndcg")) {
      assertThatThrownBy(() -> ring(SPACE, Map.of("metric", Value.of(metric))))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("'" + metric + "'")
          .satisfies(
              e ->
                  assertThat(((InvalidInputException) e).path())
                      .isEqualTo("objective.lightgbm.metric"));
    }
  }
}
