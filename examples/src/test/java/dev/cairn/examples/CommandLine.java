package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.crash.Jvm;
import dev.cairn.cli.Cairn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn} as a process of its own; what it says on standard error goes to a file. */
record CommandLine(Path errors) {

  Process start(Path journal, String... command) throws IOException {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of("--journal", "file:" + journal, "--json"));
    return Jvm.command(Cairn.class, line).redirectError(errors.toFile()).start();
  }

  String say(Path journal, String... command) throws IOException, InterruptedException {
    return output(start(journal, command));
  }

  /** What a process writes, which must end well. */
  String output(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output;
  }
}
