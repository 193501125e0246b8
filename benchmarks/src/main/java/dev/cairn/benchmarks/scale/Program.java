package dev.cairn.benchmarks.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command line as its own process: how long a command takes, and how much it holds. */
record Program(String launcher, Figures figures) {
  private static final String PEAK = "VmHWM:";

  /** Runs a command, whose output is counted and thrown away. */
  void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    CompletableFuture<Long> printed = CompletableFuture.supplyAsync(() -> count(process));
    long peak = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    long bytes = printed.join();
    double seconds = (System.nanoTime() - start) / 1e9;
    String failure = process.exitValue() == 0 ? "" : ", exit code " + process.exitValue();
    figures.row(
        "`cairn " + arguments[0] + " " + flags(arguments) + "`",
        "%.2f s, %d MB resident at most, %.1f MB printed%s",
        seconds,
        peak >> 10,
        bytes / 1e6,
        failure);
  }

  private static String flags(String... arguments) {
    List<String> flags = new ArrayList<>();
    for (String argument : arguments) {
      boolean verb = List.of("verify", "copy", "compact", "--json", "--csv").contains(argument);
      if (verb) {
        flags.add(argument);
      }
    }
    return String.join(" ", flags);
  }

  private static long count(Process process) {
    try {
      return process.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kilobytes; 0 where the system does not tell, as after the end. */
  private static long peak(long process) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException over) {
      return 0;
    }
  }
}
