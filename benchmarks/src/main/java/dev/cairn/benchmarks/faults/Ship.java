package dev.cairn.benchmarks.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A process of a fleet and the file of what it says. */
record Ship(Process process, Path said) {

  /** Starts a class of this class path. */
  static Ship launch(Class<?> main, List<String> arguments) throws IOException {
    Path said = Files.createTempFile("cairn-member", ".txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new Ship(
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start(),
        said);
  }

  /** Whether it is at work: it has opened the study. */
  boolean ready() throws IOException {
    return process.isAlive() && Files.size(said) > 0;
  }

  /** SIGKILL, until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGSTOP now and SIGCONT after a while. */
  void freeze(long millis) throws IOException, InterruptedException {
    signal("STOP");
    Thread thaw =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(millis);
                signal("CONT");
              } catch (IOException | InterruptedException e) {
                process.destroyForcibly();
              }
            });
    thaw.setDaemon(true);
    thaw.start();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** What it said so far, in whole lines. */
  List<String> lines() throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** The kilobytes of memory that it occupies, where the system tells. */
  OptionalLong memory() throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
