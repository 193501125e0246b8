package dev.cairn.journals.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another Java process. */
public record Jvm(Process process, BufferedReader out, Writer in) implements AutoCloseable {

  /** Starts a main class. */
  public static Jvm start(Class<?> main, String... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts a main class by way of another command, which gets Java's command line as arguments. */
  public static Jvm start(List<String> wrapper, Class<?> main, String... arguments)
      throws IOException {
    var command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Jvm(
        process,
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
        new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /** The next line of its standard output; null when it has ended. */
  public @Nullable String line() throws IOException {
    return out.readLine();
  }

  public void say(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  /** As kill -9 does. What it said before can still be read. */
  public void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    end();
  }

  public int end() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("The child process did not end in a minute.");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
