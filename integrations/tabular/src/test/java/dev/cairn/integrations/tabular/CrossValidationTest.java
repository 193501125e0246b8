package dev.cairn.integrations.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.PausedTrial;
import dev.cairn.testkit.Ring;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTest {
  private static final SearchSpace SPACE = SearchSpace.of(Real.of("rate", 0, 1));
  private static final StudySpec PLAIN = StudySpec.of("x", SPACE, Goal.minimize("error"));
  private static final StudySpec SPEC = PLAIN.withFidelity("round", 1, 6);
  private static final Configuration HALF = SPACE.configuration(new double[] {0.5});

  @TempDir Path directory = Path.of("");

  private Task task(Map<String, Value> more) throws IOException {
    Ring.write(directory);
    Map<String, Value> settings =
        new LinkedHashMap<>(
            Map.of(
                "data", Value.of("ring.csv"), "target", Value.of("class"), "folds", Value.of(3)));
    settings.putAll(more);
    return Task.read("objective.countdown", Value.of(settings), directory);
  }

  private static CrossValidation validation(Task task, StudySpec spec, boolean resumable)
      throws Exception {
    return new CrossValidation(new Countdown(resumable), task, spec);
  }

  /** 300 rows, a fifth of them held out, 80 in each of three folds. */
  private static List<Double> expected(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(round -> 80.0 - round).toList();
  }

  @Test
  void reports_theMeanOfTheFolds_everyRound_andGoesOn() throws Exception {
    PausedTrial trial = new PausedTrial(validation(task(Map.of()), SPEC, true), HALF);
    assertThat(trial.run(2, 3).saved(Grown.class).orElseThrow().rounds()).isEqualTo(3);
    assertThat(trial.run(6).curve()).isEqualTo(expected(1, 6));
  }

  @Test
  void startsOver_whereTheLibraryCannotGoOn() throws Exception {
    PausedTrial trial = new PausedTrial(validation(task(Map.of()), SPEC, false), HALF);
    assertThat(trial.run(2).saved(Grown.class)).isEmpty();
    assertThat(trial.run(4).curve().subList(2, 6)).isEqualTo(expected(1, 4));
  }

  @Test
  void withoutFidelity_growsTheRoundsOfTheTask() throws Exception {
    CrossValidation validation = validation(task(Map.of("rounds", Value.of(20))), PLAIN, true);
    assertThat(new PausedTrial(validation, HALF).evaluated().values()).containsValue(60.0);
  }

  @Test
  void assesses_byTheMetricOfTheClasses_unlessOneIsNamed() throws Exception {
    assertThat(validation(task(Map.of()), SPEC, true).assess(HALF))
        .containsExactly(
            Map.entry("test misses of 3", 54.0),
            Map.entry("test misses of 3 of Countdown's defaults", 54.0));
    Map<String, Value> regression = Map.of("task", Value.of("regression"));
    assertThat(validation(task(regression), SPEC, true).assess(HALF)).containsKey("test distance");
    Map<String, Value> named = Map.of("metric", Value.of("loss"));
    assertThat(validation(task(named), SPEC, true).assess(HALF)).containsKey("test loss");
    Map<String, Value> all = Map.of("test", Value.of(0));
    assertThat(validation(task(all), SPEC, true).assess(HALF)).isEmpty();
  }

  @Test
  void refusesBadSettings_namingThem() throws Exception {
    assertThatThrownBy(() -> task(Map.of("fold", Value.of(3))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("unknown key 'fold'. Did you mean 'folds'?");
    assertThatThrownBy(() -> task(Map.of("task", Value.of("nonsense"))))
        .hasMessageContaining("The task is 'nonsense'");
    assertThatThrownBy(() -> task(Map.of("folds", Value.of(1))))
        .hasMessageContaining("There are 1 folds");
    assertThatThrownBy(() -> task(Map.of("data", Value.of("none.csv"))))
        .hasMessageContaining("none.csv was not found");
  }

  @Test
  void refusesBadTables_namingTheLine() throws Exception {
    Task task = task(Map.of());
    refuses(task, "noise,x,y,class\n1,2,three,0\n", "ring.csv:2 holds 'three' in column y");
    refuses(task, "noise,x,y,class\n1,2,3\n", "ring.csv:2 has 3 cells; the header has 4");
    refuses(task, "noise,x,y,clas\n1,2,3,0\n", "no column 'class'. Did you mean 'clas'?");
    refuses(task, "noise,x,y,class\n1,2,3,0\n", "has 1 rows, too few for 3 folds");
    refuses(task, "class\n" + "0.5\n".repeat(12), "classes are expected as 0, 1, 2, ...");
  }

  private static void refuses(Task task, String table, String why) throws IOException {
    Files.writeString(task.data(), table);
    assertThatThrownBy(() -> validation(task, SPEC, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(why)
        .satisfies(
            e -> assertThat(((InvalidInputException) e).path()).startsWith("objective.countdown."));
  }
}
