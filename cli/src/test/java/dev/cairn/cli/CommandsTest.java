package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that only look. */
class CommandsTest {
  private static final String STUDY =
      """
      study: squares
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      sampler: random
      budget: {trials: 5}
      objective: {formula: {}}
      """;

  @TempDir Path folder;

  private Shell shell() {
    return new Shell(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "studies",
        "trials",
        "best",
        "report",
        "compare",
        "note",
        "tag",
        "delete",
        "export",
        "import",
        "journal",
        "transfer",
        "samplers",
        "schedulers",
        "bench",
        "schema"
      })
  void every_command_hasHelpWithExamples(String command) {
    var answer = shell().cairn(command, "--help");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("Usage: cairn " + command, "Examples:", "--journal");
    assertThat(shell().cairn("--help").out()).contains("  " + command + " ");
  }

  @Test
  void samplers_listsOptionsWithDefaults_andSource() {
    var random = shell().cairn("samplers", "random");
    assertThat(random.out())
        .isEqualTo(
            """
            random
              Draws every configuration evenly from the space.
              objectives: any number   constraints: yes
              Bergstra and Bengio, Random Search for Hyper-Parameter Optimization, 2012

            In a study file:  sampler: ID   or   sampler: {id: ID, option: value}
            """);
    assertThat(shell().cairn("samplers", "tpe").out())
        .contains("candidates", "startup", "Bergstra");
    assertThat(shell().cairn("samplers", "--json").out())
        .contains("\"id\": \"tpe\"", "\"name\": \"gamma\"", "\"values\": [\"linear\", \"sqrt\"]");
    assertThat(shell().cairn("samplers", "tpee").err()).contains("Did you mean 'tpe'?");
  }

  @Test
  void schedulers_listsWhatEachNeeds() {
    var listed = shell().cairn("schedulers");
    assertThat(listed.out()).contains("asha", "median", "none", "needs a fidelity");
    assertThat(listed.code()).isZero();
  }

  @Test
  void a_report_isWritten_atTheEndOfARun_andLater() throws IOException {
    String page = folder.resolve("page.html").toString();
    var run = shell().study("s.yaml", STUDY, "--report", page);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Look     " + page);
    assertThat(Files.readString(Path.of(page))).contains("<html", "squares");
    String later = folder.resolve("later.html").toString();
    assertThat(shell().cairn("report", "squares", later).code()).isZero();
    assertThat(Path.of(later)).hasSameTextualContentAs(Path.of(page));
  }

  @Test
  void bench_printsTheComparison_asTextOrCsv() {
    String[] bench = {
      "bench", "--problems", "branin", "--samplers", "random", "--seeds", "1", "--trials", "5"
    };
    assertThat(shell().cairn(bench).out()).contains("Mean normalised regret", "cairn-random");
    String[] csv = Arrays.copyOf(bench, bench.length + 1);
    csv[bench.length] = "--csv";
    assertThat(shell().cairn(csv).lines()).first().asString().startsWith("problem,split,optimizer");
    assertThat(shell().cairn("bench", "--problems", "brannin").err()).contains("'branin'?");
    assertThat(shell().cairn("bench", "--seeds", "0").code()).isEqualTo(2);
  }

  @Test
  void nothing_isWritten_byCommandsThatLook() {
    assertThat(shell().cairn("studies").out()).contains("There are no studies in ");
    assertThat(shell().cairn("studies", "--json").out()).isEqualTo("[]\n");
    assertThat(shell().cairn("trials", "none").code()).isEqualTo(2);
    assertThat(shell().files()).containsExactly("");
  }
}
