package dev.cairn.runners.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.run.Job;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.testkit.Heard;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the programs under test are POSIX shell scripts")
class ProcessRunnerTest {
  private static final Categorical<String> KIND = Categorical.of("kind", "a", "b");
  private static final StudySpec SPEC =
      StudySpec.of(
              "s",
              SearchSpace.of(
                  Real.of("rate", 0, 1),
                  KIND,
                  Int.of("depth", 1, 9).when(KIND.is("b")),
                  Repeat.of("layers", 1, 2, Int.of("units", 1, 8)),
                  Choice.of("model", Group.of("ridge", Real.of("alpha", 0, 1)))),
              Goal.minimize("error"))
          .withConstraints("memory")
          .withFidelity("epoch", 1, 9);
  private static final double[] A = {0.25, 0.1, 0.5, 0.9, 0.2, 0.9, 0, 0.75};
  private static final double[] B = {0.25, 0.9, 0.5, 0.1, 0.2, 0.9, 0, 0.75};

  @TempDir Path directory = Path.of("");

  private Place place() {
    return new Place(directory, directory.resolve("logs"));
  }

  private static Value texts(String... texts) {
    return Value.of(Arrays.stream(texts).map(Value::of).toList());
  }

  private Runner command(String... command) throws IOException {
    return new CommandProvider().open(texts(command), SPEC, 2, place());
  }

  private Runner worker(String script) throws IOException {
    Files.writeString(directory.resolve("worker.sh"), script);
    return new WorkerProvider().open(texts("sh", "worker.sh"), SPEC, 1, place());
  }

  private static Job job(int trial, double[] unit, double until) {
    SearchSpace space = SPEC.space();
    return new Job(trial, 1, space.configuration(space.decode(unit)), 0, until);
  }

  private String run(Runner runner, Job job) throws Exception {
    Heard heard = new Heard();
    runner.start(job, heard);
    return heard.ending();
  }

  @Test
  void givesSettings_inArgumentsEnvironmentAndFile() throws Exception {
    String script =
        "echo \"$@\" >args; env | grep ^CAIRN_ | sort >env; cat $CAIRN_CONFIGURATION >file;"
            + " echo '{\"error\": 0.5, \"memory\": -1, \"cost\": 7}'";
    try (Runner runner =
        command(
            "sh",
            "-c",
            script,
            "sh",
            "--rate={rate}",
            "--depth={depth}",
            "-d",
            "{depth}",
            "{layers[0].units}",
            "{model}",
            "{model.alpha}",
            "{epoch}",
            "{not a name}")) {
      assertThat(run(runner, job(3, A, 9))).isEqualTo("result {error=0.5, memory=-1.0} cost 7.0");
      assertThat(directory.resolve("args")).hasContent("--rate=0.25 2 ridge 0.75 9 {not a name}\n");
      assertThat(directory.resolve("env"))
          .content()
          .contains("CAIRN_RATE=0.25\n", "CAIRN_LAYERS=2\n", "CAIRN_LAYERS_0_UNITS=2\n")
          .contains("CAIRN_MODEL_ALPHA=0.75\n", "CAIRN_EPOCH=9\n", "CAIRN_TRIAL=3\n")
          .doesNotContain("DEPTH");
      assertThat(directory.resolve("file"))
          .hasContent(
              "{\"rate\":0.25,\"kind\":\"a\",\"layers\":[{\"units\":2},{\"units\":8}],"
                  + "\"model\":{\"model\":\"ridge\",\"alpha\":0.75}}");
      assertThat(run(runner, job(4, B, 9))).startsWith("result");
      assertThat(directory.resolve("args")).content().contains("--depth=5 -d 5 2");
    }
  }

  @Test
  void takesTheLastObject_andReportsOnTheWay() throws Exception {
    String script =
        "echo starting; echo '{\"report\": {\"epoch\": 1, \"error\": 0.9}}'; echo '{\"error\": 3}';"
            + " echo '{\"report\": {\"epoch\": 2, \"error\": 0.8}}';"
            + " echo '{\"error\": 0.7, \"memory\": 0}'; echo bye";
    try (Runner runner = command("sh", "-c", script)) {
      Heard heard = new Heard();
      runner.start(job(0, A, 9), heard);
      assertThat(heard.ending()).isEqualTo("result {error=0.7, memory=0.0} cost NaN");
      assertThat(heard.reports()).containsExactly("1.0 {error=0.9}", "2.0 {error=0.8}");
    }
  }

  @Test
  void showsTheTailOfStandardError_whenTheProgramFails() throws Exception {
    try (Runner runner = command("sh", "-c", "echo no such data >&2; exit 3")) {
      assertThat(run(runner, job(0, A, 9)))
          .isEqualTo("failed The program exited with code 3:\nno such data");
      assertThat(directory.resolve("logs/trial-0.log")).hasContent("no such data");
    }
  }

  @Test
  void saysWhatItFound_whenThereIsNoResult() throws Exception {
    try (Runner runner = command("sh", "-c", "echo done")) {
      assertThat(run(runner, job(0, A, 9)))
          .contains("expected a last line such as {\"error\": 0.12}, found 'done'");
    }
  }

  @Test
  void passesNaNOn_asPythonWritesIt() throws Exception {
    try (Runner runner = command("sh", "-c", "echo '{\"error\": NaN, \"memory\": -Infinity}'")) {
      assertThat(run(runner, job(0, A, 9)))
          .isEqualTo("result {error=NaN, memory=-Infinity} cost NaN");
    }
  }

  @Test
  void terminatesTheProgram_onAStopVerdict() throws Exception {
    String script =
        "trap 'echo stopped >mark; exit 1' TERM; echo '{\"report\": {\"epoch\": 1, \"error\": 1}}';"
            + " while :; do sleep 0.1; done";
    try (Runner runner = command("sh", "-c", script)) {
      Heard heard = new Heard(1);
      runner.start(job(0, A, 9), heard);
      assertThat(heard.ending()).startsWith("failed The program exited with code 1");
      assertThat(directory.resolve("mark")).hasContent("stopped");
    }
  }

  @Test
  void killsWhatTheProgramStarted_whenStoppedByForce() throws Exception {
    String script = "sleep 1000 & echo $! >pid; trap '' TERM; wait; sleep 1000";
    try (Runner runner = command("sh", "-c", script)) {
      Heard heard = new Heard();
      Job job = job(0, A, 9);
      runner.start(job, heard);
      long pid = Long.parseLong(waitFor(directory.resolve("pid")));
      runner.stop(job, "test");
      assertThat(heard.ending()).startsWith("failed");
      assertEnd(pid);
    }
  }

  @Test
  void survivesAFloodOfOutput() throws Exception {
    String script =
        "head -c 30000000 /dev/zero | tr '\\0' 'x'; echo; yes line | head -n 200000;"
            + " echo '{\"error\": 1, \"memory\": 0}'";
    try (Runner runner = command("sh", "-c", script)) {
      assertThat(run(runner, job(0, A, 9))).startsWith("result");
      assertThat(Files.size(directory.resolve("logs/trial-0.log"))).isLessThan(11_000_000);
    }
  }

  @Test
  void refusesUnknownNamesAndPrograms_beforeAnythingRuns() {
    assertThatThrownBy(() -> command("sh", "--r={rat}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "objective.command[1] uses {rat}, which is no parameter. Did you mean 'rate'?");
    assertThatThrownBy(() -> command("no-such-program-here"))
        .hasMessageContaining("'no-such-program-here' was not found");
    assertThatThrownBy(() -> command("./train.sh")).hasMessageContaining("looked in");
  }

  private static final String ECHO_WORKER =
      """
      echo started >>starts
      while read -r line; do
        echo "$line" >>inbox
        trial=$(echo "$line" | sed 's/.*"trial":\\([0-9]*\\).*/\\1/')
        case $line in
          *stop*) echo "{\\"trial\\": $trial, \\"stopped\\": true}" ;;
          *'"epoch":5'*) echo "{\\"trial\\": $trial, \\"report\\": {\\"epoch\\": 1, \\"error\\": 2}}" ;;
          *'"epoch":6'*) echo "{\\"trial\\": $trial, \\"failed\\": \\"diverged\\"}" ;;
          *'"epoch":7'*) echo oops ;;
          *'"epoch":8'*) echo last words >&2; exit 9 ;;
          *) echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": 0.1, \\"memory\\": -3}, \\"cost\\": 1.5}" ;;
        esac
      done
      echo over >>starts
      """;

  @Test
  void aWorker_takesOneTrialAfterAnother() throws Exception {
    try (Runner runner = worker(ECHO_WORKER)) {
      assertThat(run(runner, job(0, A, 9))).isEqualTo("result {error=0.1, memory=-3.0} cost 1.5");
      assertThat(run(runner, job(1, B, 3))).startsWith("result");
      assertThat(run(runner, job(2, A, 6))).isEqualTo("failed diverged");
    }
    assertThat(directory.resolve("starts")).hasContent("started\nover\n");
    assertThat(Files.readAllLines(directory.resolve("inbox")).get(1))
        .isEqualTo(
            "{\"trial\":1,\"configuration\":{\"rate\":0.25,\"kind\":\"b\",\"depth\":5,\"layers\":"
                + "[{\"units\":2}],\"model\":{\"model\":\"ridge\",\"alpha\":0.75}},\"fidelity\":{\"epoch\":3},\"reached\":0,\"checkpoint\":\""
                + directory.resolve("logs").resolve("checkpoints").resolve("trial-1")
                + "\"}");
  }

  @Test
  void aProgram_remembersATrial_onceItHasSavedSomething() throws Exception {
    String script =
        "echo {epoch} >\"$CAIRN_CHECKPOINT/epoch\"; echo '{\"error\": 1, \"memory\": 0}'";
    try (Runner runner = command("sh", "-c", script)) {
      runner.checkpoints().prepare(job(0, A, 9));
      assertThat(runner.remembers(0)).isFalse();
      assertThat(run(runner, job(0, A, 9))).startsWith("result");
      assertThat(runner.remembers(0)).isTrue();
    }
  }

  @Test
  void aWorker_remembersItsTrials_asLongAsItLives() throws Exception {
    String lives = "while read -r line; do echo '{\"trial\": 0, \"result\": {}}'; done";
    String dies = "read -r line; echo '{\"trial\": 0, \"result\": {}}'";
    for (String script : List.of(lives, dies)) {
      try (Runner runner = worker(script)) {
        assertThat(runner.remembers(0)).isFalse();
        assertThat(run(runner, job(0, A, 9))).startsWith("result");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (script.equals(dies) && runner.remembers(0) && System.nanoTime() < deadline) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(runner.remembers(0)).isEqualTo(script.equals(lives));
      }
    }
  }

  @Test
  void aWorker_isStartedAgain_afterItDied() throws Exception {
    try (Runner runner = worker(ECHO_WORKER)) {
      assertThat(run(runner, job(0, A, 8)))
          .isEqualTo("failed The worker exited with code 9:\nlast words");
      assertThat(run(runner, job(1, A, 9))).startsWith("result");
    }
    assertThat(directory.resolve("starts")).hasContent("started\nstarted\nover\n");
  }

  @Test
  void aWorker_thatWritesAnythingElse_failsItsTrialNamingTheLine() throws Exception {
    try (Runner runner = worker(ECHO_WORKER)) {
      assertThat(run(runner, job(0, A, 7))).contains("no message of its trial: oops");
      assertThat(run(runner, job(1, A, 9))).startsWith("result");
    }
  }

  @ParameterizedTest
  @CsvSource({"lr, LR, CAIRN_LR", "a_b, a-b, CAIRN_A_B", "x, epoch, CAIRN_EPOCH"})
  void refusesNames_thatAreTheSameVariableToAProgram(String one, String other, String variable) {
    SearchSpace space = SearchSpace.of(Real.of(one, 0, 1), Real.of(other, 0, 1));
    StudySpec spec = StudySpec.of("s", space, Goal.minimize("error")).withFidelity("epoch", 1, 9);
    assertThatThrownBy(() -> new CommandProvider().open(texts("sh"), spec, 1, place()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(other)
        .hasMessageContaining(variable);
  }

  /** Answers each trial by what the function {@code answer} prints. */
  private static String answering(String answer) {
    return """
        answer() {
          %s
        }
        while read -r line; do
          trial=$(echo "$line" | sed 's/.*"trial":\\([0-9]*\\).*/\\1/')
          answer
        done
        """
        .formatted(answer);
  }

  @Test
  void aWorker_thatNamesItsTrialByAText_failsIt_insteadOfHanging() throws Exception {
    String text = "echo '{\"trial\": \"1\", \"result\": {\"error\": 1, \"memory\": 0}}'";
    try (Runner runner = worker(answering(text))) {
      assertThat(run(runner, job(0, A, 9))).contains("no message of its trial: {\"trial\": \"1\"");
    }
  }

  @Test
  void aWorker_thatDiesInItsSecondTrial_failsIt_andIsNotGivenItAgain() throws Exception {
    String script =
        answering(
            """
            if [ $trial = 1 ]; then echo dying >&2; exit 3; fi
            echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": 1, \\"memory\\": 0}}"
            """);
    try (Runner runner = worker(script)) {
      assertThat(run(runner, job(0, A, 9))).startsWith("result");
      assertThat(run(runner, job(1, A, 9)))
          .isEqualTo("failed The worker exited with code 3:\ndying");
      assertThat(run(runner, job(2, A, 9))).startsWith("result");
    }
  }

  @Test
  void aWorker_whoseTrialRanOutOfTime_isEndedInSeconds_andNotGivenItAgain() throws Exception {
    String script =
        answering(
            """
            if [ $trial = 1 ]; then exec sleep 600; fi
            echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": 1, \\"memory\\": 0}}"
            """);
    try (Runner runner = worker(script)) {
      assertThat(run(runner, job(0, A, 9))).startsWith("result");
      Heard heard = new Heard();
      runner.start(job(1, A, 9), heard);
      runner.stop(job(1, A, 9), "it ran too long");
      assertThat(heard.ending()).startsWith("failed The worker exited");
    }
  }

  @Test
  void aLineOfAMillionCharacters_isCutInTheMessageOfTheFailure() throws Exception {
    String script = answering("head -c 1000000 /dev/zero | tr '\\0' x; echo");
    try (Runner runner = worker(script)) {
      assertThat(run(runner, job(0, A, 9)))
          .contains("no message of its trial: xxx")
          .hasSizeLessThan(700);
    }
  }

  @Test
  void aWorker_whoseCostIsNoNumber_failsItsTrial() throws Exception {
    String script =
        answering(
            """
            result='{"error": 1, "memory": 0}'
            echo "{\\"trial\\": $trial, \\"result\\": $result, \\"cost\\": \\"much\\"}"
            """);
    try (Runner runner = worker(script)) {
      assertThat(run(runner, job(0, A, 9)))
          .isEqualTo("failed The cost is \"much\"; expected a number of at least 0.");
    }
  }

  @Test
  void aWorker_thatWritesToStandardErrorAsItAnswers_hasItAllInTheLogOfTheTrial() throws Exception {
    String script =
        answering(
            """
            echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": 1, \\"memory\\": 0}}"
            echo "after $trial" >&2
            """);
    try (Runner runner = worker(script)) {
      assertThat(run(runner, job(0, A, 9))).startsWith("result");
    }
    assertThat(directory.resolve("logs/trial-0.log")).hasContent("after 0");
  }

  @Test
  void aWorker_thatEndsAfterEveryTrial_isStartedForTheNext() throws Exception {
    String script =
        """
        read -r line
        trial=$(echo "$line" | sed 's/.*"trial":\\([0-9]*\\).*/\\1/')
        echo "{\\"trial\\": $trial, \\"result\\": {\\"error\\": 1, \\"memory\\": 0}}"
        """;
    try (Runner runner = worker(script)) {
      for (int trial = 0; trial < 20; trial++) {
        assertThat(run(runner, job(trial, A, 9))).startsWith("result");
      }
    }
  }

  @Test
  void aWorker_isToldToStop() throws Exception {
    try (Runner runner = worker(ECHO_WORKER)) {
      Heard heard = new Heard(1);
      runner.start(job(0, A, 5), heard);
      heard.ending();
      assertThat(Files.readAllLines(directory.resolve("inbox")).get(1))
          .isEqualTo("{\"trial\":0,\"stop\":true}");
      assertThat(run(runner, job(1, A, 9))).startsWith("result");
    }
  }

  @Test
  void noProgramOutlivesTheTuner_killedByForce() throws Exception {
    List<String> tuner =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Abandoned.class.getName(),
            directory.toString());
    Process process = new ProcessBuilder(tuner).inheritIO().start();
    long child = Long.parseLong(waitFor(directory.resolve("pid")));
    long grandchild = Long.parseLong(waitFor(directory.resolve("pid2")));
    process.destroyForcibly().waitFor();
    assertEnd(child);
    assertEnd(grandchild);
  }

  /** Killed, a process whose parent is dead is there until the system has cleared it away. */
  private static void assertEnd(long pid) throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(30, TimeUnit.SECONDS);
    }
  }

  private static String waitFor(Path file) throws IOException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      assertThat(Instant.now()).as("waiting for %s", file).isBefore(deadline);
      Thread.onSpinWait();
    }
    return Files.readString(file).strip();
  }

  /** A tuner that will be killed while its program runs. */
  static final class Abandoned {
    private Abandoned() {}

    public static void main(String[] arguments) throws Exception {
      Path directory = Path.of(arguments[0]);
      String script =
          "trap '' TERM HUP; sleep 1000 & echo $! >pid2; echo $$ >pid; while :; do sleep 1; done";
      RunnerProvider provider = new CommandProvider();
      Runner runner =
          provider.open(
              texts("sh", "-c", script), SPEC, 1, new Place(directory, directory.resolve("logs")));
      Heard heard = new Heard();
      runner.start(job(0, A, 9), heard);
      heard.ending();
    }
  }
}
