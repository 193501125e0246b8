package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn run}: what it does to a study and what it prints. */
class RunTest {
  private static final String STUDY =
      """
      study: squares
      objectives: [{name: error}]
      parameters:
        x: {type: float, low: 0, high: 1}
        kind: {type: choice, of: {plain: {}, fancy: {sparkle: {type: int, low: 1, high: 3}}}}
      sampler: random
      budget: {trials: 4}
      seed: 3
      objective: {formula: {}}
      """;

  @TempDir Path folder;

  private Shell shell() {
    return new Shell(folder);
  }

  static Map<String, Value> json(String line) {
    try {
      return ((Value.Fields) YamlReader.read(line).value()).fields();
    } catch (SyntaxException e) {
      throw new AssertionError(line, e);
    }
  }

  /** The state of a trial that was printed as JSON. */
  static String state(String line) {
    return json(line).getOrDefault("state", Value.NULL).plain();
  }

  private static Map<String, Value> fields(Map<String, Value> object, String name) {
    return ((Value.Fields) object.getOrDefault(name, Value.NULL)).fields();
  }

  private static List<Value> items(Map<String, Value> object, String name) {
    return ((Value.Items) object.getOrDefault(name, Value.NULL)).items();
  }

  private List<Map<String, Value>> trials() {
    return shell().cairn("trials", "squares", "--json").lines().stream()
        .map(RunTest::json)
        .toList();
  }

  @Test
  void json_isOneObject_withTheContractsKeys() {
    var answer = shell().study("s.yaml", STUDY, "--json");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    var result = json(answer.out());
    assertThat(result).containsKeys("study", "trials", "best", "frontier", "seconds");
    assertThat(result).containsEntry("trials", Value.of(4));
    var best = fields(result, "best");
    assertThat(best).containsOnlyKeys("trial", "result", "configuration");
    double x = fields(best, "configuration").getOrDefault("x", Value.NULL).number();
    assertThat(fields(best, "result")).containsEntry("error", Value.of(x * x));
    assertThat(fields(result, "assessment")).containsEntry("test_error", Value.of(x * x + 1));
    assertThat(answer.err()).contains("squares: 4/4 trials");
  }

  @Test
  void a_budget_countsTheWholeStudy() {
    shell().study("s.yaml", STUDY);
    assertThat(trials()).hasSize(4);
    shell().study("s.yaml", STUDY, "--trials", "6");
    assertThat(trials()).hasSize(6);
    shell().study("s.yaml", STUDY, "--trials", "6");
    assertThat(trials()).hasSize(6);
  }

  @Test
  void a_continuedStudy_triesWhatAnUncutOneTries() {
    shell().study("s.yaml", STUDY, "--trials", "3");
    shell().study("s.yaml", STUDY, "--trials", "8");
    var cut = trials().stream().map(trial -> trial.get("configuration")).toList();
    shell().study("s.yaml", STUDY, "--trials", "8", "--fresh");
    var uncut = trials().stream().map(trial -> trial.get("configuration")).toList();
    assertThat(cut).hasSize(8).isEqualTo(uncut);
  }

  @Test
  void fresh_deletesItsOwnStudyOnly() {
    shell().study("s.yaml", STUDY);
    shell().study("o.yaml", STUDY.replace("study: squares", "study: other"));
    shell().study("s.yaml", STUDY, "--fresh", "--trials", "2");
    assertThat(trials()).hasSize(2);
    assertThat(shell().cairn("trials", "other", "--json").lines()).hasSize(4);
  }

  @Test
  void a_changedSpace_isRefusedWithTheDifference_andNothingIsWritten() {
    shell().study("s.yaml", STUDY);
    var before = shell().files();
    var answer = shell().study("s.yaml", STUDY.replace("high: 1}", "high: 2}"), "--trials", "9");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("s.yaml:1: ").contains("x").contains("2").contains("--fresh");
    assertThat(shell().files()).isEqualTo(before);
    assertThat(trials()).hasSize(4);
  }

  @Test
  void a_changedObjective_isRefused() {
    shell().study("s.yaml", STUDY);
    var answer = shell().study("s.yaml", STUDY.replace("name: error", "name: loss"));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("loss").contains("error");
  }

  @Test
  void flags_replaceTheFilesKeys() {
    shell()
        .study(
            "s.yaml",
            STUDY.replace("sampler: random\n", "sampler: nothing\n"),
            "--sampler",
            "random");
    assertThat(trials()).hasSize(4);
    var lineage = fields(trials().get(0), "lineage");
    assertThat(lineage.getOrDefault("algorithm", Value.NULL).plain()).startsWith("random/");
  }

  @Test
  void a_studyFile_mayBeJson() {
    String json =
        """
        {
        \t"study": "squares", "objectives": [{"name": "error", "goal": "maximize"}],
        \t"parameters": {"x": {"type": "float", "low": 1e-4, "high": 0.5, "log": true}},
        \t"sampler": "random", "budget": {"trials": 2}, "objective": {"formula": {}}
        }
        """;
    assertThat(shell().study("s.json", json).code()).isZero();
    assertThat(trials()).hasSize(2);
  }

  @Test
  void a_studyWhoseTrialsAllFail_exitsWithOne_andSaysWhy() {
    var answer = shell().study("s.yaml", STUDY.replace("formula: {}", "formula: {fail: true}"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("Every trial failed").contains("as it was told");
    assertThat(trials())
        .hasSize(4)
        .allMatch(trial -> Value.of("failed").equals(trial.get("state")));
    assertThat(shell().cairn("trials", "squares", "--csv").lines()).hasSize(5);
  }

  @Test
  void enqueued_configurationsComeFirst_andOnce() {
    String study =
        STUDY + "enqueue:\n  - {x: 0.25, kind: {kind: plain}}\n  - {x: 0.5, kind: {kind: plain}}\n";
    shell().study("s.yaml", study);
    shell().study("s.yaml", study, "--trials", "6");
    var values =
        trials().stream()
            .map(trial -> fields(trial, "configuration").getOrDefault("x", Value.NULL).number())
            .toList();
    assertThat(values).startsWith(0.25, 0.5);
    assertThat(values.stream().filter(x -> x == 0.25)).hasSize(1);
  }

  @Test
  void a_warmStart_takesTheTableThatTrialsPrints_andAddsNoTrials() {
    shell().study("o.yaml", STUDY.replace("study: squares", "study: other"));
    shell().write("other.csv", shell().cairn("trials", "other", "--csv").out());
    String study = STUDY + "warm_start: {csv: other.csv}\n";
    assertThat(shell().study("s.yaml", study).code()).isZero();
    assertThat(trials()).hasSize(4);
    String inner = STUDY.replace("study: squares", "study: third") + "warm_start: {study: other}\n";
    assertThat(shell().study("t.yaml", inner).code()).isZero();
    assertThat(shell().cairn("trials", "third", "--json").lines()).hasSize(4);
  }

  @Test
  void a_brokenTable_isRefusedWithItsLine() {
    shell().write("w.csv", "x,kind,kind.fancy.sparkle,error\n0.5,plain,,0.25\n5,plain,,0.25\n");
    var answer = shell().study("s.yaml", STUDY + "warm_start: {csv: w.csv}\n");
    assertThat(answer.err()).contains("s.yaml:10: ").contains("w.csv:3: x is 5");
    assertThat(answer.code()).isEqualTo(2);
  }

  @Test
  void a_targetThatIsReached_endsTheStudy() {
    shell().study("s.yaml", STUDY.replace("trials: 4", "trials: 1000, until: {error: 0.3}"));
    assertThat(trials().size()).isLessThan(100);
    var last = fields(trials().get(trials().size() - 1), "result");
    assertThat(last.getOrDefault("error", Value.NULL).number()).isLessThanOrEqualTo(0.3);
  }

  @Test
  void reports_ofAMaximizedObjective_areInTheUsersDirection_inOrder() {
    String study =
        STUDY
            .replace("{name: error}", "{name: score, goal: maximize}")
            .replace("seed: 3", "constraints: [over]\nfidelity: {name: epoch, low: 1, high: 3}");
    shell().study("s.yaml", study);
    var trial = trials().get(0);
    double x = fields(trial, "configuration").getOrDefault("x", Value.NULL).number();
    assertThat(fields(trial, "result"))
        .containsEntry("score", Value.of(x * x))
        .containsEntry("over", Value.of(x - 0.5));
    assertThat(items(trial, "reports")).hasSize(3);
    var first = ((Value.Fields) items(trial, "reports").get(0)).fields();
    assertThat(first)
        .containsKeys("epoch", "score", "over", "seq")
        .containsEntry("epoch", Value.of(1));
    assertThat(trial)
        .containsKeys("number", "state", "cost", "started", "ended", "lineage")
        .containsEntry("state", Value.of("complete"));
  }

  @Test
  void constraints_thatCannotBeMet_areDeclaredInfeasible() {
    String text =
        STUDY
            .replace("low: 0, high: 1}", "low: 0.6, high: 1}")
            .replace("sampler: random", "sampler: config\nconstraints: [over]");
    String plain = shell().study("s.yaml", text, "--trials", "12").out();
    assertThat(plain)
        .contains(
            "\nInfeasible: nothing is believed to meet the constraints; where least violated,")
        .contains("over is at least 0.");
    String best = shell().cairn("best", "squares").out();
    assertThat(best).contains("\nInfeasible: ");
    var reported = json(shell().cairn("best", "squares", "--json").out());
    assertThat(plain).contains(reported.getOrDefault("infeasible", Value.NULL).plain());
    assertThat(json(shell().study("s.yaml", text, "--trials", "13", "--json").out()))
        .containsKey("infeasible");
  }

  @Test
  void nothing_isSaidOfConstraints_thatMayBeMet() {
    String text = STUDY.replace("sampler: random", "sampler: config\nconstraints: [over]");
    assertThat(shell().study("s.yaml", text, "--trials", "8").out()).doesNotContain("Infeasible");
    assertThat(json(shell().cairn("best", "squares", "--json").out()))
        .doesNotContainKey("infeasible");
  }

  @Test
  void best_showsTheFrontierOfSeveralObjectives() {
    shell()
        .study(
            "s.yaml", STUDY.replace("[{name: error}]", "[{name: a}, {name: b, goal: maximize}]"));
    var best = shell().cairn("best", "squares");
    assertThat(best.out()).contains("Frontier: 4 trials that no other beats");
    assertThat(items(json(shell().cairn("best", "squares", "--json").out()), "frontier"))
        .hasSize(4);
  }

  @Test
  void the_summary_saysWhatWasFound_andHowToGoOn() {
    var out = shell().study("s.yaml", STUDY).out();
    assertThat(out)
        .contains("Best: trial ")
        .contains("error")
        .contains("x ")
        .contains("test_error");
    assertThat(out)
        .contains(shell().journal())
        .contains("--trials 8")
        .contains("cairn report squares");
  }

  @Test
  void studies_listsEachWithItsBest() {
    shell().study("s.yaml", STUDY);
    assertThat(shell().cairn("studies").lines()).hasSize(2).last().asString().startsWith("squares");
    var listed = shell().cairn("studies", "--json").out();
    assertThat(listed).contains("\"study\": \"squares\"", "\"complete\": 4");
  }

  @Test
  void notes_andTags_areKept_onStudyAndTrial() {
    shell().study("s.yaml", STUDY);
    shell().cairn("note", "squares", "2", "looks", "good");
    shell().cairn("tag", "squares", "baseline");
    assertThat(shell().cairn("note", "squares").out()).contains("trial 2  looks good");
    assertThat(shell().cairn("tag", "squares").out()).contains("study  baseline");
    var refused = shell().cairn("note", "squares", "9", "too far");
    assertThat(refused.err()).contains("its trials are 0 to 3");
    assertThat(refused.code()).isEqualTo(2);
  }
}
