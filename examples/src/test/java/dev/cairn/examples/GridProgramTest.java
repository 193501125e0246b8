package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is given epochs and rows by a grid. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class GridProgramTest {
  private static final String STUDY = "python-grid";

  /** What each step costs from the start: epochs times the part of the rows. */
  private static final Map<String, Double> COSTS =
      Map.of("3,0.2", 0.6, "9,0.2", 1.8, "9,0.6", 5.4, "27,1", 27.0);

  /** Fewer than the example has, for time. */
  private static final String TRIALS = "9";

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void needsPython() {
    Runs.needPython();
  }

  private Runs runs() {
    return new Runs(folder, STUDY);
  }

  private static double number(String name, String json) {
    Matcher number = Pattern.compile("\"" + name + "\":([-.0-9Ee]+)").matcher(json);
    assertThat(number.find()).as(json).isTrue();
    return Double.parseDouble(number.group(1));
  }

  /** The steps that a trial came to, in order. */
  private static List<String> steps(String trial) {
    List<String> steps = new ArrayList<>();
    Pattern.compile("\\{\"epoch\":(\\d+),\"fraction\":([.\\d]+),")
        .matcher(trial)
        .results()
        .forEach(step -> steps.add(step.group(1) + "," + step.group(2)));
    if (trial.contains("\"state\":\"complete\"")) {
      steps.add("27,1");
    }
    return steps;
  }

  /** Only from 3 to 9 epochs on the same rows is gone on; any other step is paid from the start. */
  private static double cost(String trial) {
    List<String> steps = steps(trial);
    double sum = 0;
    for (int i = 0; i < steps.size(); i++) {
      boolean goesOn = i > 0 && steps.get(i - 1).equals("3,0.2") && steps.get(i).equals("9,0.2");
      sum += COSTS.getOrDefault(steps.get(i), Double.NaN) - (goesOn ? 0.6 : 0);
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "{id: asha, eta: 2}"})
  void whatWasSpent_isWhatTheStepsCost(String scheduler) throws IOException, InterruptedException {
    String run = runs().run("a", "--scheduler", scheduler, "--trials", TRIALS);
    List<String> trials = runs().say("a", "trials", STUDY).lines().toList();
    double spent = trials.stream().mapToDouble(GridProgramTest::cost).sum() / 27;
    assertThat(spent).isGreaterThan(1);
    assertThat(number("evaluations", run)).isCloseTo(spent, within(1e-9));
    assertThat(number("repeated", run)).isPositive();
    assertThat(trials).anyMatch(trial -> steps(trial).size() > 1);
    assertThat(trials.stream().flatMap(trial -> steps(trial).stream()))
        .contains("27,1")
        .allMatch(COSTS::containsKey);
    assertThat(number("loss", run)).as("a coin loses log 2").isLessThan(0.5 * Math.log(2));
  }

  @Test
  void killedAndContinued_itEqualsTheUncutRun() throws IOException, InterruptedException {
    String uncut = runs().run("uncut", "--trials", TRIALS);
    runs().killed("cut", 2, "--trials", TRIALS);
    String cut = runs().run("cut", "--trials", TRIALS);
    assertThat(number("evaluations", cut)).isEqualTo(number("evaluations", uncut));
    assertThat(runs().attempts("cut")).isGreaterThan(runs().attempts("uncut"));
    assertThat(runs().essence("cut")).isEqualTo(runs().essence("uncut"));
  }
}
