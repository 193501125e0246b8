package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.cli.Cairn;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.trial.State;
import dev.cairn.trial.Trial;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example is run, with fewer trials than a user would give it. */
@Tag("slow")
class ExamplesTest {
  @TempDir Path folder = Path.of("");

  private String run(String file, int trials) throws IOException, InterruptedException {
    return cairn("run", file, "--trials", Integer.toString(trials));
  }

  /** The answer of a command of cairn, as a process of its own. */
  private String cairn(String... command) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Cairn.class.getName()));
    line.addAll(List.of(command));
    line.addAll(List.of("--journal", "file:" + folder.resolve("journal"), "--json"));
    Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output;
  }

  private static void needsPython() {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    if (System.getenv("CI") == null) {
      assumeTrue(found, "python3 was not found on the PATH; this example is not run");
    }
    assertThat(found).as("python3 on the PATH").isTrue();
  }

  @Test
  void digits_byXgboost() throws IOException, InterruptedException {
    assertThat(run("digits-xgboost.yaml", 5))
        .contains("\"study\":\"digits-xgboost\"", "\"trials\":5", "\"learning_rate\"")
        .contains("test merror of XGBoost's defaults");
  }

  @Test
  void digits_byLightgbm() throws IOException, InterruptedException {
    assertThat(run("digits-lightgbm.yaml", 5))
        .contains("\"study\":\"digits-lightgbm\"", "\"trials\":5", "\"num_leaves\"")
        .contains("test multi_error of LightGBM's defaults");
    assertThat(cairn("trials", "digits-lightgbm")).doesNotContain("\"repeated\"");
  }

  @Test
  void python_onceATrial() throws IOException, InterruptedException {
    needsPython();
    assertThat(run("python-command/study.yaml", 6)).contains("\"trials\":6", "\"momentum\"");
  }

  @Test
  void python_onPrivateRecords_releasesTheBestAlone() throws IOException, InterruptedException {
    needsPython();
    assertThat(run("python-private/study.yaml", 1000))
        .contains("\"trials\":1", "\"privacy\":{\"epsilon\":", "\"budget\":3.0");
    assertThat(cairn("trials", "python-private").lines())
        .singleElement(STRING)
        .contains("\"number\":0", "\"weight_3\":");
  }

  @Test
  void python_asAWorker_goesOnWhereItPaused_withTwoObjectives()
      throws IOException, InterruptedException {
    needsPython();
    assertThat(run("python-worker/study.yaml", 8))
        .contains("\"trials\":8", "\"frontier\":[{")
        .doesNotContain("\"repeated\"");
    String trials = cairn("trials", "python-worker");
    assertThat(trials).doesNotContain("\"repeated\"");
    assertThat(ends(trials))
        .hasSize(8)
        .contains(2, 64)
        .allMatch(Set.of(2, 4, 8, 16, 32, 64)::contains);
    assertThat(trials).containsPattern("\"attempt\":[3-9]"); // one was paused twice or more
  }

  @Test
  void folds_endEarlyWhereTheyGoBadly() throws IOException, InterruptedException {
    needsPython();
    assertThat(run("folds/study.yaml", 10)).contains("\"trials\":10", "\"neighbours\"");
    // four folds that are all worse are the first whose p, 1/16, is below 0.1
    assertThat(ends(cairn("trials", "folds"))).contains(4, 10).allMatch(fold -> fold >= 4);
  }

  /** The last epoch or fold of each trial. */
  private static List<Integer> ends(String trials) {
    return trials
        .lines()
        .map(
            trial ->
                Pattern.compile("\"(?:epoch|fold)\":(\\d+)")
                    .matcher(trial)
                    .results()
                    .mapToInt(at -> Integer.parseInt(at.group(1)))
                    .max()
                    .orElse(0))
        .toList();
  }

  @Test
  void plainJava() throws InterruptedException {
    PrintStream before = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      PlainJava.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).startsWith("Trial ").contains("horizon");
  }

  @Test
  void algorithmSelection_triesEveryModel() throws IOException, InterruptedException {
    Regression data = Regression.read(Path.of("data/diabetes.csv"));
    Objective objective =
        (configuration, progress) -> AlgorithmSelection.evaluate(data, configuration);
    Tuner.Outcome outcome = Tuner.of(AlgorithmSelection.spec()).run(objective, Budget.trials(60));
    List<String> tried =
        outcome.view().finished().stream().map(t -> t.configuration().toString()).toList();
    assertThat(tried.toString()).contains("ridge", "forest", "boosting");
    assertThat(outcome.view().finished()).extracting(Trial::state).containsOnly(State.COMPLETE);
    // predicting the mean gives 77; published cross-validated errors of tuned models are near 55
    assertThat(outcome.best().orElseThrow().objectives()[0]).isBetween(50.0, 56.0);
  }

  @Test
  void callCenter_meetsItsConstraints() throws InterruptedException {
    Objective objective = (configuration, progress) -> CallCenter.evaluate(configuration);
    Tuner.Outcome outcome = Tuner.of(CallCenter.spec()).run(objective, Budget.trials(60));
    Trial best = outcome.best().orElseThrow();
    assertThat(best.feasible()).isTrue();
    assertThat(best.objectives()[0]).isLessThan(45);
  }
}
