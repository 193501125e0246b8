package dev.cairn.benchmarks.faults;

import java.io.IOException;
import java.time.Duration;

/**
 * {@link Faults} for so many minutes. One process is spared from kills, to see whether its memory
 * stays bounded.
 */
public final class Soak {
  private Soak() {}

  /**
   * Arguments: journal, minutes, processes, seed, a command that kills the database and starts it
   * again (none). Exit code 1 when something is broken.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Faults.show(
        new Faults.Options(
            arguments[0],
            Integer.MAX_VALUE,
            Duration.ofMinutes(Long.parseLong(arguments[1])),
            1,
            Integer.parseInt(arguments[2]),
            Long.parseLong(arguments[3]),
            400,
            60_000,
            arguments.length > 4 ? arguments[4] : ""));
  }
}
