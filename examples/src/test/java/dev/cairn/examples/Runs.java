package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.benchmarks.crash.Striker;
import dev.cairn.random.Stream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The example of a name, run as a user does, into journals in a folder. */
record Runs(Path folder, String study) {

  static void needPython() {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(found || System.getenv("CI") != null, "python3 was not found on the PATH");
  }

  private CommandLine cairn() {
    return new CommandLine(folder.resolve("errors"));
  }

  /** What a command says of the study in a journal. */
  String say(String journal, String... command) throws IOException, InterruptedException {
    return cairn().say(folder.resolve(journal), command);
  }

  /** Runs the study, or goes on with it. */
  String run(String journal, String... flags) throws IOException, InterruptedException {
    return say(journal, running(flags));
  }

  private String[] running(String... flags) {
    List<String> command = new ArrayList<>(List.of("run", study + "/study.yaml"));
    command.addAll(List.of(flags));
    return command.toArray(String[]::new);
  }

  /** What a process writes, which must end well. */
  String output(Process process) throws IOException, InterruptedException {
    return cairn().output(process);
  }

  /** What happened, without times, attempts and places in the log. */
  String essence(String journal) throws IOException, InterruptedException {
    return say(journal, "trials", study)
        .replaceAll("\"(cost|started|ended|seq|attempt)\":(\"[^\"]*\"|[^,}\\]]+),?", "");
  }

  int attempts(String journal) throws IOException, InterruptedException {
    return Pattern.compile("\"attempt\":(\\d+)")
        .matcher(say(journal, "trials", study))
        .results()
        .mapToInt(attempt -> Integer.parseInt(attempt.group(1)))
        .sum();
  }

  /**
   * Starts the study and kills it soon after it wrote something, until so many kills have come down
   * on a trial.
   */
  void killed(String journal, int times, String... flags) throws IOException, InterruptedException {
    Striker striker = new Striker(folder.resolve(journal).resolve(study), Stream.of(5));
    for (int lost = 0; lost < times; ) {
      Process victim = cairn().start(folder.resolve(journal), running(flags));
      assertThat(striker.await(victim, 1500)).as("the study outlasts its kills").isTrue();
      victim.destroyForcibly().waitFor();
      boolean begun = striker.length() > 0;
      lost += begun && say(journal, "trials", study).contains("\"state\":\"stale\"") ? 1 : 0;
    }
  }
}
