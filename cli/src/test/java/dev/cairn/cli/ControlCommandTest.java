package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A study that runs, and commands given to it from beside. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ControlCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A trial takes as long as there is a file {@code slow}. */
  private static final String SCRIPT =
      """
      while [ -e slow ]; do sleep 0.05; done
      echo '{"error": 0.5}'
      """;

  private static final String STUDY =
      """
      study: s
      objectives: [{name: error}]
      parameters: {x: {type: float, low: 0, high: 1}}
      sampler: random
      budget: {trials: 6}
      parallel: 2
      objective: {command: [sh, trial.sh]}
      """;

  @TempDir Path folder;
  private Shell shell;
  private CompletableFuture<Shell.Answer> run;

  @BeforeEach
  void start() throws InterruptedException {
    shell = new Shell(folder);
    shell.write("trial.sh", SCRIPT);
    shell.write("slow", "");
    run = CompletableFuture.supplyAsync(() -> shell.study("s.yaml", STUDY));
    await("running", "running");
  }

  @AfterEach
  void end() throws Exception {
    Files.deleteIfExists(folder.resolve("slow"));
    shell.cairn("stop", "s", "--now");
    run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private List<String> states() {
    var answer = shell.cairn("trials", "s", "--json");
    return answer.lines().stream().map(RunTest::state).toList();
  }

  private void await(String... states) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<String> now = List.of();
    while (!now.equals(List.of(states))) {
      assertThat(Instant.now()).as("The states are " + now).isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
      now = states();
    }
  }

  private Shell.Answer answer() throws Exception {
    return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void stop_letsTrialsEnd_andThenTheRun_andALaterRunGoesOn() throws Exception {
    var said = shell.cairn("stop", "s", "--why", "deploy");
    assertThat(said.code()).isZero();
    assertThat(said.err()).contains("Runs of s end once the trials that run have ended.");
    Files.delete(folder.resolve("slow"));
    assertThat(answer().out()).contains("ended: by command: deploy");
    assertThat(answer().code()).isZero();
    assertThat(states()).containsExactly("complete", "complete");
    assertThat(shell.study("s.yaml", STUDY).code()).isZero();
    assertThat(states()).hasSize(6).containsOnly("complete");
  }

  @Test
  void stopNow_waitsForNoTrial() throws Exception {
    shell.cairn("stop", "s", "--now");
    assertThat(answer().code()).isZero();
    assertThat(states()).containsExactly("stale", "stale");
  }

  @Test
  void pause_letsNothingStart_untilResumed() throws Exception {
    assertThat(shell.cairn("pause", "s").err()).contains("go on with: cairn resume s");
    Files.delete(folder.resolve("slow"));
    await("complete", "complete");
    TimeUnit.SECONDS.sleep(1);
    assertThat(states()).hasSize(2);
    assertThat(run).isNotDone();
    shell.cairn("resume", "s");
    assertThat(answer().code()).isZero();
    assertThat(states()).hasSize(6).containsOnly("complete");
  }

  @Test
  void aTrial_canBeStopped_andAnotherTakesItsSlot() throws Exception {
    assertThat(shell.cairn("stop", "s", "0", "--why", "hangs").code()).isZero();
    await("failed", "running", "running");
    assertThat(shell.cairn("trials", "s").out()).contains("Stopped by hand: hangs");
  }

  @Test
  void aTrial_canBePaused_andResumed() throws Exception {
    shell.cairn("pause", "s", "1");
    await("running", "stale", "running");
    shell.cairn("resume", "s", "1");
    Files.delete(folder.resolve("slow"));
    assertThat(answer().code()).isZero();
    assertThat(states()).hasSize(6).containsOnly("complete");
  }

  @Test
  void whatCannotBe_isRefused() {
    var unknown = shell.cairn("stop", "s", "7");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("cairn: There is no trial 7 in 's'; its trials are 0 to 1.\n");
    assertThat(shell.cairn("resume", "s", "0").code()).isEqualTo(2);
    assertThat(shell.cairn("pause", "t").err()).contains("There is no study 't'");
  }
}
