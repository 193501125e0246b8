package dev.cairn.integrations.xgboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.run.Progress;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XgboostTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(Int.of("max_depth", 1, 6), Real.log("learning_rate", 0.01, 1));
  private static final StudySpec SPEC =
      StudySpec.of("x", SPACE, Goal.minimize("error")).withFidelity("round", 1, 12);
  private static final Configuration BEST = SPACE.configuration(new double[] {4, 0.4});

  @TempDir Path directory = Path.of("");

  /** Three classes on a ring; the first feature is noise, one cell is missing. */
  private Task task(String extra) throws IOException {
    StringBuilder csv = new StringBuilder("noise,x,y,class\n");
    for (int i = 0; i < 300; i++) {
      double angle = i * 2.399963;
      int kind = (int) (angle / (2 * Math.PI / 3)) % 3;
      csv.append(i % 7).append(',').append(i == 5 ? "" : Double.toString(Math.cos(angle)));
      csv.append(',').append(Math.sin(angle)).append(',').append(kind).append('\n');
    }
    Files.writeString(directory.resolve("ring.csv"), csv);
    Map<String, Value> settings =
        new java.util.LinkedHashMap<>(
            Map.of(
                "data", Value.of("ring.csv"),
                "target", Value.of("class"),
                "folds", Value.of(3)));
    if (!extra.isEmpty()) {
      settings.put(extra, Value.of("nonsense"));
    }
    return Task.read(Value.of(settings), directory);
  }

  private static List<Double> curve(CrossValidation objective, int stopAt) throws Exception {
    Training training = new Training(12, stopAt);
    objective.evaluate(BEST, training);
    return training.curve;
  }

  /** A trial that is stopped at a round, or resumed with a higher one. */
  private static final class Training implements Progress {
    private final List<Double> curve = new ArrayList<>();
    private final int stopAt;
    private int until;
    private Optional<Object> saved = Optional.empty();

    Training(int until, int stopAt) {
      this.until = until;
      this.stopAt = stopAt;
    }

    @Override
    public int trial() {
      return 0;
    }

    @Override
    public double until() {
      return until;
    }

    @Override
    public <S> Optional<S> checkpoint(Class<S> type) {
      return saved.map(type::cast);
    }

    @Override
    public <S> void save(S state) {
      saved = Optional.of(state);
    }

    @Override
    public Verdict report(double at, Evaluation values) {
      curve.add(values.values().get(Evaluation.UNNAMED));
      return at >= stopAt ? Verdict.STOP : Verdict.CONTINUE;
    }
  }

  @Test
  void goesOn_whereItPaused_asIfItHadNot() throws Exception {
    CrossValidation objective = new CrossValidation(task(""), SPEC);
    Training halting = new Training(3, 99);
    for (int until : new int[] {3, 7, 12}) {
      halting.until = until;
      objective.evaluate(BEST, halting);
    }
    assertThat(halting.curve).isEqualTo(curve(objective, 99));
  }

  @Test
  void learns_roundByRound_theSameEveryTime() throws Exception {
    CrossValidation objective = new CrossValidation(task(""), SPEC);
    List<Double> curve = curve(objective, 99);
    assertThat(curve).hasSize(12);
    assertThat(curve.get(11)).isLessThan(0.15).isLessThanOrEqualTo(curve.get(0));
    assertThat(curve(objective, 99)).isEqualTo(curve);
    assertThat(curve(objective, 4)).isEqualTo(curve.subList(0, 4));
  }

  @Test
  void assesses_onRowsThatTuningNeverSaw_besideTheDefaults() throws Exception {
    Map<String, Double> values = new CrossValidation(task(""), SPEC).assess(BEST);
    assertThat(values)
        .containsOnlyKeys("test merror", "test merror of XGBoost's defaults")
        .allSatisfy((name, value) -> assertThat(value).isBetween(0.0, 0.3));
  }

  @Test
  void runsWithoutFidelity_forAFixedNumberOfRounds() throws Exception {
    StudySpec plain = StudySpec.of("x", SPACE, Goal.minimize("error"));
    var runner =
        new XgboostProvider()
            .open(
                Value.of(
                    Map.of(
                        "data", Value.of(task("").data().toString()),
                        "target", Value.of("class"),
                        "task", Value.of("regression"),
                        "rounds", Value.of(5))),
                plain,
                1,
                new Place(directory, directory));
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

  @Test
  void splits_areDisjointCoverAllRowsAndKeepTheClassShares() {
    float[] target = new float[101];
    Arrays.fill(target, 0, 30, 1);
    List<int[]> parts = Split.parts(target, 4, true, 5);
    int[] all = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertThat(all).containsExactly(IntStream.range(0, 101).toArray());
    for (int[] part : parts) {
      long ones = Arrays.stream(part).filter(row -> target[row] == 1).count();
      assertThat(ones).isBetween(7L, 8L);
    }
    List<int[]> held = Split.holdOut(target, 0.25, true, 5);
    assertThat(held.get(0)).hasSize(25).doesNotContain(held.get(1));
    assertThat(held.get(1)).hasSize(76);
  }

  @Test
  void refusesBadSettings_namingThem() throws Exception {
    assertThatThrownBy(() -> task("fold"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("unknown key 'fold'. Did you mean 'folds'?");
    assertThatThrownBy(() -> task("task")).hasMessageContaining("The task is 'nonsense'");
    Task task = task("");
    Files.writeString(task.data(), "noise,x,y,class\n1,2,three,0\n");
    assertThatThrownBy(() -> new CrossValidation(task, SPEC))
        .hasMessageContaining("ring.csv:2 holds 'three' in column y");
    Files.writeString(task.data(), "noise,x,y,clas\n1,2,3,0\n");
    assertThatThrownBy(() -> new CrossValidation(task, SPEC))
        .hasMessageContaining("no column 'class'. Did you mean 'clas'?");
  }
}
