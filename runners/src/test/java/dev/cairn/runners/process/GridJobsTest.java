package dev.cairn.runners.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.run.Job;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.Heard;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Grid;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs of a study with several fidelities. */
@Timeout(120)
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the programs under test are POSIX shell scripts")
class GridJobsTest {
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(Real.of("rate", 0, 1)), Goal.minimize("error"))
          .withFidelity(
              Grid.of(List.of("epoch", "fraction"), new double[][] {{3, 0.25}, {9, 0.5}, {27, 1}}));

  @TempDir Path directory = Path.of("");

  private static Value texts(String... texts) {
    return Value.of(Arrays.stream(texts).map(Value::of).toList());
  }

  private Runner command(String... command) throws IOException {
    return new CommandProvider()
        .open(texts(command), SPEC, 1, new Place(directory, directory.resolve("logs")));
  }

  private Runner worker(String script) throws IOException {
    Files.writeString(directory.resolve("worker.sh"), script);
    return new WorkerProvider()
        .open(texts("sh", "worker.sh"), SPEC, 1, new Place(directory, directory.resolve("logs")));
  }

  /** From the first step, which costs 0.75, to the second, which costs 4.5. */
  private static Job job() {
    return new Job(0, 2, SPEC.space().configuration(new double[] {0.5}), 0.75, 4.5);
  }

  private static Heard run(Runner runner) throws Exception {
    Heard heard = new Heard();
    runner.start(job(), heard);
    heard.ending();
    return heard;
  }

  private static String report(String step) {
    return "echo '{\"report\": {" + step + ", \"error\": 0.5}}'; ";
  }

  @Test
  void aCommand_isGivenAValueOfEach_andReportsByEach() throws Exception {
    String script =
        report("\"fraction\": 0.5, \"epoch\": 9")
            + "echo $1 $CAIRN_EPOCH $CAIRN_FRACTION $CAIRN_REACHED >heard; echo '{\"error\": 0.25}'";
    try (Runner runner = command("sh", "-c", script, "sh", "{epoch}:{fraction}")) {
      Heard heard = run(runner);
      assertThat(heard.reports()).containsExactly("4.5 {error=0.5}");
      assertThat(heard.ending()).isEqualTo("result {error=0.25} cost NaN");
    }
    assertThat(directory.resolve("heard"))
        .hasContent("9:0.5 9 0.5 {\"epoch\":3,\"fraction\":0.25}\n");
  }

  @Test
  void aWorker_isGivenAValueOfEach_andReportsByEach() throws Exception {
    String script =
        """
        while read -r line; do
          echo "$line" >>inbox
          echo '{"trial": 0, "report": {"epoch": 9, "fraction": 0.5, "error": 0.5}}'
          echo '{"trial": 0, "result": {"error": 0.25}}'
        done
        """;
    try (Runner runner = worker(script)) {
      Heard heard = run(runner);
      assertThat(heard.reports()).containsExactly("4.5 {error=0.5}");
      assertThat(heard.ending()).startsWith("result");
    }
    assertThat(directory.resolve("inbox"))
        .content()
        .contains(
            "\"fidelity\":{\"epoch\":9,\"fraction\":0.5},"
                + "\"reached\":{\"epoch\":3,\"fraction\":0.25},\"checkpoint\":");
  }

  @Test
  void aReport_thatLacksOne_orIsOfNoStep_failsTheTrial() throws Exception {
    try (Runner lacking = command("sh", "-c", report("\"epoch\": 9") + "sleep 100");
        Runner between =
            command("sh", "-c", report("\"epoch\": 5, \"fraction\": 0.5") + "sleep 100")) {
      assertThat(run(lacking).ending())
          .isEqualTo(
              "failed A report lacks the fidelity 'fraction'. It was"
                  + " {\"epoch\":9,\"error\":0.5}");
      assertThat(run(between).ending())
          .contains("epoch 5, fraction 0.5, which is no step of the grid")
          .endsWith("It was {\"epoch\":5,\"fraction\":0.5,\"error\":0.5}");
    }
  }

  @Test
  void namesThatAreTheSameVariable_areRefused() {
    StudySpec same =
        StudySpec.of("s", SearchSpace.of(Real.of("Fraction", 0, 1)), Goal.minimize("error"))
            .withFidelity(SPEC.fidelity().orElseThrow());
    Place place = new Place(directory, directory.resolve("logs"));
    assertThatThrownBy(() -> new CommandProvider().open(texts("sh"), same, 1, place))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the fidelity fraction and the parameter Fraction");
    assertThatThrownBy(() -> command("sh", "{fractoin}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Did you mean 'fraction'?");
  }
}
