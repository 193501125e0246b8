package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.cli.Cairn;
import dev.cairn.random.Stream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The example of a name, run as a user does, into journals in a folder. */
record Runs(Path folder, String study) {

  static void needPython() {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    assumeTrue(found || System.getenv("CI") != null, "python3 was not found on the PATH");
  }

  private Process start(String journal, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Cairn.class.getName()));
    line.addAll(List.of(command));
    line.addAll(List.of("--journal", "file:" + folder.resolve(journal), "--json"));
    return new ProcessBuilder(line).redirectError(folder.resolve("errors").toFile()).start();
  }

  /** What a command says of the study in a journal. */
  String say(String journal, String... command) throws IOException, InterruptedException {
    return output(start(journal, command));
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
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
    return output;
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

  /** Starts the study so many times and kills it soon after it wrote something. */
  void killed(String journal, int times, String... flags) throws IOException, InterruptedException {
    Stream random = Stream.of(5);
    for (int kill = 0; kill < times; kill++) {
      Process victim = start(journal, running(flags));
      long before = written(journal);
      while (victim.isAlive() && written(journal) == before) {
        Thread.sleep(5);
      }
      victim.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
      victim.destroyForcibly().waitFor();
    }
  }

  /** How long the log of the study is. */
  private long written(String journal) throws IOException {
    Path log = folder.resolve(journal).resolve(study);
    if (!Files.isDirectory(log)) {
      return 0;
    }
    long length = 0;
    try (var files = Files.newDirectoryStream(log, "*.log")) {
      for (Path file : files) {
        length += Files.size(file);
      }
    }
    return length;
  }
}
