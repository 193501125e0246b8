package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code cairn} as a process of its own, with programs as trials. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The first trial is quick; the others are slow as long as there is a file {@code slow}. */
  private static final String SCRIPT =
      """
      mkdir first 2>/dev/null || { [ -e slow ] && sleep 300; }
      echo '{"error": 0.5}'
      """;

  private static final String STUDY =
      """
      study: slow
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      sampler: random
      budget: {trials: 4}
      parallel: 2
      objective: {command: [sh, trial.sh]}
      """;

  @TempDir Path folder;

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", path, "dev.cairn.cli.Cairn", "run", "s.yaml", "--json")
        .directory(folder.toFile())
        .redirectOutput(file("out"))
        .redirectError(file("err"))
        .start();
  }

  private File file(String name) {
    return folder.resolve(name).toFile();
  }

  /** The states of all trials, sorted. */
  private List<String> states() {
    var answer = new Shell(folder).cairn("trials", "slow", "--json");
    return answer.lines().stream().map(RunTest::state).sorted().toList();
  }

  /** Waits until the trials' states are these. */
  private void await(String... states) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> now = states();
    while (!now.equals(List.of(states))) {
      assertThat(Instant.now()).as("The states are " + now).isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
      now = states();
    }
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** The same way as Ctrl-C, whose signal is ignored by what a shell runs in the background. */
  @Test
  void an_interrupt_keepsWhatIsFinished_leavesNoProcess_andTheStudyGoesOn() throws Exception {
    var shell = new Shell(folder);
    shell.write("s.yaml", STUDY);
    shell.write("trial.sh", SCRIPT);
    shell.write("slow", "");
    Process first = start();
    try {
      await("complete", "running", "running");
      await("their programs run", () -> first.descendants().count() >= 2);
      List<ProcessHandle> programs = first.descendants().toList();
      first.destroy();
      assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(first.exitValue()).isEqualTo(143);
      await("no program is left", () -> programs.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      first.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve("err")))
        .contains("Interrupted: what is finished is kept. Go on with: cairn run s.yaml");
    assertThat(Files.readString(folder.resolve("out"))).contains("\"ending\":\"interrupted\"");
    assertThat(states()).containsExactly("complete", "stale", "stale");

    Files.delete(folder.resolve("slow"));
    Process second = start();
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(states()).containsExactly("complete", "complete", "complete", "complete");
  }

  @Test
  void an_objectiveThatEndsTheProcess_isGivenUp_andTheStudyGoesOn() throws Exception {
    var shell = new Shell(folder);
    shell.write("s.yaml", STUDY.replaceFirst("objective: .*", "objective: {formula: {deadly: 1}}"));
    for (int life = 1; life <= 3; life++) {
      Process run = start();
      assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(9);
    }
    Process last = start();
    assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(last.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(states()).containsExactly("complete", "complete", "complete", "failed");
    assertThat(shell.cairn("trials", "slow", "--json").out())
        .contains("3 times in a row", "losses: 3");
  }
}
