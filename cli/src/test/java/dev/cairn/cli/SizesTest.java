package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Objective;
import dev.cairn.run.Tuner;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Goal;
import dev.cairn.trial.ModelSize;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Studies that declare the size of their model, and one that starts from others. */
class SizesTest {
  private static final Real X = Real.log("x", 1e-4, 1);
  private static final String LARGE =
      """
      study: large
      objectives: [{name: loss}]
      size: {parameters: 1e4}
      parameters:
        x: {type: float, low: 0.0001, high: 1, log: true}
      sampler: random
      budget: {trials: 4}
      objective: {formula: {}}
      """;

  @TempDir Path folder;
  private Shell shell;

  /** Studies whose best x is 0.3 / sqrt(parameters). */
  @BeforeEach
  void tuneSmallModels() throws Exception {
    shell = new Shell(folder);
    for (int size : new int[] {16, 64, 256}) {
      StudySpec spec =
          StudySpec.of("s" + size, SearchSpace.of(X), Goal.minimize("loss"))
              .withSize(ModelSize.of("parameters", size))
              .withSampler("random");
      try (Journal journal = Journals.open(shell.journal())) {
        Tuner.of(spec)
            .journal(journal)
            .run(
                Objective.of(
                    c -> 1 + 0.05 * Math.pow(Math.log(c.get(X) / 0.3 * Math.sqrt(size)), 2)),
                Budget.trials(40));
      }
    }
  }

  private List<Map<String, Value>> trials() {
    return shell.cairn("trials", "large", "--json").lines().stream().map(RunTest::json).toList();
  }

  private static Value value(Map<String, Value> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static double number(Map<String, Value> fields, String object, String name) {
    return value(((Value.Fields) value(fields, object)).fields(), name).number();
  }

  private void assertRefused(String message, String text, String... flags) {
    var answer = shell.study("refused.yaml", text, flags);
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains(message);
    assertThat(shell.cairn("studies").out()).doesNotContain("large");
  }

  @Test
  void aLargeStudy_startsFromThePrediction_andSaysSo() {
    var run = shell.study("large.yaml", LARGE, "--from", "s16,s64,s256");
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, Value> first = trials().get(0);
    double x = number(first, "configuration", "x");
    assertThat(x).isCloseTo(0.003, within(0.0003));
    assertThat(value(first, "lineage").toString())
        .contains("enqueued", "predicted for parameters 10000 by s16 (parameters 16)", "x 0.003");
    assertThat(trials()).hasSize(4);
  }

  @Test
  void aLargeStudy_goesOn_withThePriorsThatItStartedWith() {
    assertThat(shell.study("large.yaml", LARGE, "--from", "s16,s64,s256").code()).isZero();
    var again = shell.study("large.yaml", LARGE, "--trials", "6");
    assertThat(again.code()).as(again.err()).isZero();
    String inFile = LARGE + "from: [s16, s64, s256]\n";
    assertThat(shell.study("large.yaml", inFile, "--trials", "8").code()).isZero();
    assertThat(trials()).hasSize(8);
    var other = shell.study("large.yaml", LARGE, "--from", "s16,s64");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--from: ", "was started from s16, s64, s256, not from s16");
    assertThat(shell.study("large.yaml", LARGE, "--from", "s16,s64", "--fresh").code()).isZero();
    assertThat(trials()).hasSize(4);
  }

  @Test
  void whatCannotPredict_isRefused_andNothingIsWritten() {
    assertRefused("There is no study 's61'", LARGE, "--from", "s61,s64");
    assertRefused("all of one size", LARGE, "--from", "s64");
    assertRefused(
        "The study large declares no size",
        LARGE.replace("size: {parameters: 1e4}\n", ""),
        "--from",
        "s16,s64");
    assertRefused(
        "declares the sizes parameters, and large declares rows",
        LARGE.replace("parameters: 1e4", "rows: 1e4"),
        "--from",
        "s16,s64");
    assertRefused("The size parameters is 0.0", LARGE.replace("1e4", "0"));
    assertRefused("size must be a mapping", LARGE.replace("{parameters: 1e4}", "1e4"));
  }

  @Test
  void fit_takesTheSizesThatStudiesDeclare() {
    var answer =
        shell.cairn("transfer", "fit", "s16", "s64", "s256", "--at", "parameters=1e4", "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    var law =
        ((Value.Fields) ((Value.Items) value(RunTest.json(answer.out()), "laws")).items().get(0))
            .fields();
    assertThat(number(law, "exponent", "value")).isCloseTo(-0.5, within(0.02));
    assertThat(number(law, "prediction", "value")).isCloseTo(0.003, within(0.0003));
    var unknown = shell.cairn("transfer", "fit", "s16", "s64", "--at", "parameter=1e4");
    assertThat(unknown.err()).contains("names the size 'parameter'", "Did you mean 'parameters'?");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLargeStudyOfTheManual_startsFromWhatSmallOnesPredict() throws IOException {
    Path manual = Path.of("src", "test", "resources", "manual");
    shell.write("train.sh", Files.readString(manual.resolve("train.sh")));
    String large = Files.readString(manual.resolve("large.yaml"));
    Map<String, Integer> widths = Map.of("small", 64, "medium", 256, "wide", 1024);
    for (String name : List.of("small", "medium", "wide")) {
      String text =
          large
              .replace("study: large", "study: " + name)
              .replace("4096", String.valueOf(widths.get(name)))
              .replace("from: [small, medium, wide]\n", "")
              .replace("trials: 6", "trials: 30");
      var run = shell.study(name + ".yaml", text, "--sampler", "qmc");
      assertThat(run.code()).as(run.err()).isZero();
    }
    var run = shell.study("large.yaml", large);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(value(trials().get(0), "lineage").toString()).contains("predicted for width 4096");
  }
}
