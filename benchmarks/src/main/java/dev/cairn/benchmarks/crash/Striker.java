package dev.cairn.benchmarks.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Kills with SIGKILL at moments drawn from a stream: a little after the log of a study has grown by
 * so many bytes, so that it comes down on the study's work however fast the machine is.
 *
 * @param log the folder with the log of the study
 */
public record Striker(Path log, RandomGenerator random) {
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  /**
   * Waits for a moment at which the log has grown by less than this many bytes; false when the
   * tuner ended before.
   */
  public boolean await(Process tuner, long bytes) throws IOException {
    long goal = length() + random.nextLong(bytes);
    while (tuner.isAlive() && length() < goal) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    LockSupport.parkNanos(random.nextLong(AFTER_NANOS));
    return tuner.isAlive();
  }

  /** Kills one of the programs of a name that a tuner runs, if there is any. */
  public boolean killProgram(Process tuner, String name) {
    List<ProcessHandle> programs =
        tuner.children().filter(child -> arguments(child).contains(name)).toList();
    return !programs.isEmpty() && programs.get(random.nextInt(programs.size())).destroyForcibly();
  }

  private static List<String> arguments(ProcessHandle process) {
    return Optional.of(process.info())
        .flatMap(ProcessHandle.Info::arguments)
        .map(List::of)
        .orElse(List.of());
  }

  /** How long the log is, in bytes. */
  public long length() throws IOException {
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
