package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies whose trials are told in advance: the value is the square of {@code x}. */
class CompareCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  /** Runs a study of enqueued points; more are keys of the study file. */
  private void study(String name, String points, String more) {
    int trials = points.split(",", -1).length;
    var answer =
        shell.study(
            name + ".yaml",
            """
            study: %s
            objectives: [{name: %s}]
            parameters: {x: {type: float, low: 0, high: 10}}
            sampler: random
            scheduler: none
            enqueue: [%s]
            budget: {trials: %d}
            objective: {formula: {}}
            %s
            """
                .formatted(
                    name,
                    more.contains("#other") ? "other" : "error",
                    points.replaceAll("([^, ]+)", "{x: $1}"),
                    trials,
                    more));
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @Test
  void a_line_a_study_atEqualCompute() {
    study("up", "5, 4, 3, 2", "");
    study("down", "2, 3, 4, 5, 1", "");
    var answer = shell.cairn("compare", "up", "down");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out().replaceAll(" \\d+\\.\\ds ", " 0.0s "))
        .isEqualTo(
            """
            STUDY  SAMPLER  TRIALS  USED  TIME  BEST  BEST AFTER 1  BEST AFTER 2  BEST AFTER 4
            up     random   4       4     0.0s  4     25            16            4
            down   random   5       5     0.0s  1     4             4             4

            The lowest error after so much compute, in trials that ended; up used 4, the least of all.
            """);
  }

  @Test
  void counts_theFidelity_whereThereIsOne() {
    String epochs = "fidelity: {name: epoch, low: 1, high: 4}";
    study("short", "3", epochs);
    study("long", "5, 2", epochs.replace("4", "8"));
    var answer = shell.cairn("compare", "short", "long");
    assertThat(answer.lines().get(0)).contains("SCHEDULER", "BEST AFTER 0.4", "BEST AFTER 4");
    assertThat(answer.lines().get(1)).matches("short  random   none +1 +4 .* 9 +- +9 +9 +9");
    assertThat(answer.lines().get(2)).matches("long   random   none +2 +16 .* 4 +- +25 +25 +25");
    assertThat(answer.out())
        .contains("after so much compute, in epoch; short used 4, the least of all.");
  }

  @Test
  void prints_theCourses_asJson() {
    study("up", "5, 7, 3", "fidelity: {name: epoch, low: 1, high: 2}");
    study("down", "2", "fidelity: {name: epoch, low: 1, high: 2}");
    var answer = shell.cairn("compare", "up", "down", "--json");
    assertThat(answer.out().replaceAll("\"seconds\": [\\d.]+", "\"seconds\": 0.0"))
        .contains(
            "\"objective\": \"error\"",
            "\"goal\": \"minimize\"",
            "\"fidelity\": \"epoch\"",
            "\"shared\": 2",
            "\"marks\": [0.2, 0.5, 1, 2]",
            "\"used\": 6",
            "\"best\": {\"value\": 9.0, \"trial\": 2, \"at\": 1, \"configuration\": {\"x\": 3.0}}",
            "\"after\": [null, null, 25.0, 25.0]",
            "{\"value\": 25.0, \"trial\": 0, \"at\": 1, \"used\": 1, \"seconds\": 0.0},",
            "{\"value\": 9.0, \"trial\": 2, \"at\": 1, \"used\": 5, \"seconds\": 0.0}");
  }

  @Test
  void writes_aPage_besideTheTable() throws IOException {
    study("up", "5, 4", "");
    study("down", "2, 3", "");
    Path page = folder.resolve("page.html");
    var answer = shell.cairn("compare", "up", "down", "--page", page.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).startsWith("STUDY");
    assertThat(answer.err()).isEqualTo("Wrote " + page + "\n");
    assertThat(Files.readString(page)).contains("<html", "<title>up, down", "\"after\":[25,16]");
  }

  @Test
  void refuses_whatCannotBeCompared_andWritesNothing() {
    study("up", "5", "");
    study("epochs", "5", "fidelity: {name: epoch, low: 1, high: 2}");
    study("another", "5", "#other");
    String page = folder.resolve("page.html").toString();
    assertThat(refusal("up", "--page", page)).contains("There is one study", "two studies or more");
    assertThat(refusal("up", "upp", "--page", page)).contains("no study 'upp'", "mean 'up'?");
    assertThat(refusal("up", "up", "--page", page)).contains("up is named twice");
    assertThat(refusal("up", "epochs", "--page", page)).contains("epochs counts in epoch");
    assertThat(refusal("up", "another", "--page", page)).contains("another is to minimize other");
    assertThat(refusal()).contains("STUDY");
    assertThat(Path.of(page)).doesNotExist();
    assertThat(refusal("up", "another", "--page", folder + "/none/page.html"))
        .contains("--page", "is no directory");
  }

  private String refusal(String... words) {
    var all = new String[words.length + 1];
    all[0] = "compare";
    System.arraycopy(words, 0, all, 1, words.length);
    var answer = shell.cairn(all);
    assertThat(answer.code()).isEqualTo(Command.BAD_INPUT);
    assertThat(answer.out()).isEmpty();
    return answer.err();
  }
}
