package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A study with several fidelities, as a user sees it. */
@DisabledOnOs(OS.WINDOWS)
class GridTest {
  private static final String STUDY =
      """
      study: rows
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      fidelity:
        grid:
          - {epoch: 3, fraction: 0.25}
          - {epoch: 9, fraction: 0.5}
          - {epoch: 27, fraction: 1}
      sampler: random
      scheduler: hyperband
      budget: {trials: 9}
      objective: {command: [sh, train.sh, "{x}", "{epoch}", "{fraction}"]}
      """;

  /** Says what it was given, and gives x as the error. */
  private static final String PROGRAM =
      """
      echo "$CAIRN_TRIAL: $2 $3 $CAIRN_EPOCH $CAIRN_FRACTION $CAIRN_REACHED" >>heard
      echo "{\\"error\\": $1}"
      """;

  @TempDir Path folder;

  private Shell shell() {
    return new Shell(folder);
  }

  private Shell.Answer run() {
    shell().write("train.sh", PROGRAM);
    return shell().study("s.yaml", STUDY);
  }

  @Test
  void a_run_speaksInTheNamesOfTheGrid() {
    var answer = run();
    assertThat(answer.code()).as(answer.err()).isZero();
    // of nine at the first step three go on and one of them again: with eta 3, and all from scratch
    assertThat(answer.out())
        .contains(
            """
              EPOCH  FRACTION  TRIALS  WENT ON
              3      0.25      9       3
              9      0.5       3       1
              27     1         1       0
            """);
    // (9 * 0.75 + 3 * 4.5 + 27) / 27 of which 3 * 0.75 + 4.5 are done again
    assertThat(answer.out()).contains("; 1.75 full evaluations, of them 0.25 on starting over;");
    assertThat(answer.out()).contains("Stopping early saved 81 %");
  }

  @Test
  void a_program_isGivenAndToldEveryFidelity() throws IOException {
    run();
    List<String> heard = Files.readAllLines(folder.resolve("heard"));
    assertThat(heard).hasSize(9 + 3 + 1).contains("0: 3 0.25 3 0.25 {\"epoch\":0,\"fraction\":0}");
    assertThat(heard)
        .filteredOn(line -> line.endsWith(": 27 1 27 1 {\"epoch\":9,\"fraction\":0.5}"))
        .hasSize(1);
  }

  @Test
  void trials_sayHowFarTheyCame_byEveryName() {
    run();
    List<String> table = shell().cairn("trials", "rows").lines();
    assertThat(table.get(0)).startsWith("TRIAL  STATE     ERROR");
    assertThat(table.get(0)).contains("EPOCH  FRACTION  WENT ON FROM");
    assertThat(table).filteredOn(row -> row.contains("epoch 9, fraction 0.5")).hasSize(1);
    List<Map<String, Value>> reports =
        shell().cairn("trials", "rows", "--json").lines().stream()
            .map(line -> RunTest.json(line).getOrDefault("reports", Value.NULL))
            .flatMap(reported -> ((Value.Items) reported).items().stream())
            .map(report -> ((Value.Fields) report).fields())
            .toList();
    assertThat(reports).hasSize(9 + 3);
    assertThat(reports)
        .allSatisfy(
            report -> assertThat(report).containsOnlyKeys("epoch", "fraction", "error", "seq"))
        .filteredOn(report -> Value.of(0.5).equals(report.get("fraction")))
        .hasSize(3)
        .allSatisfy(report -> assertThat(report).containsEntry("epoch", Value.of(9)));
  }

  @Test
  void a_report_ofNoStep_failsItsTrial() {
    shell().write("train.sh", "echo '{\"report\": {\"epoch\": 1, \"fraction\": 1, \"error\": 2}}'");
    var answer = shell().study("s.yaml", STUDY.replace("trials: 9", "trials: 1"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(shell().cairn("trials", "rows").out())
        .contains("The trial reported at epoch 1, fraction 1, which is no step of the grid");
  }
}
