package dev.cairn.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Processes of {@link Member}s, started again when they end before the study does. */
final class Fleet implements AutoCloseable {
  private final String address;
  private final int threads;
  private final int trials;
  private final long millis;
  private final Map<Integer, Double> acknowledged = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Ship> ships = new ArrayList<>();
  private long launches;
  private int errors;

  /** A process and the file of what it says. */
  private record Ship(Process process, Path said) {}

  Fleet(String address, int processes, int threads, int trials, long millis) throws IOException {
    this.address = address;
    this.threads = threads;
    this.trials = trials;
    this.millis = millis;
    for (int i = 0; i < processes; i++) {
      ships.add(launch());
    }
  }

  private Ship launch() throws IOException {
    Path said = Files.createTempFile("cairn-member", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Member.class.getName(),
                address,
                Integer.toString(threads),
                Integer.toString(trials),
                Long.toString(millis),
                Long.toString(++launches))
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Ship(process, said);
  }

  int size() {
    return ships.size();
  }

  /** Kills one with SIGKILL and starts another in its place. */
  void kill(int index) throws IOException, InterruptedException {
    Ship ship = ships.get(index);
    ship.process().destroyForcibly().waitFor();
    hear(ship);
    ships.set(index, launch());
  }

  /** Kills all at once. */
  void killAll() throws IOException, InterruptedException {
    for (Ship ship : ships) {
      ship.process().destroyForcibly();
    }
    for (Ship ship : ships) {
      ship.process().waitFor();
      hear(ship);
    }
  }

  /** Starts all, after {@link #killAll}. */
  void launchAll() throws IOException {
    ships.replaceAll(
        ship -> {
          try {
            return launch();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Freezes one with SIGSTOP for a while. */
  void freeze(int index, long forMillis) throws IOException, InterruptedException {
    Process process = ships.get(index).process();
    signal("STOP", process);
    Thread thaw =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(forMillis);
                signal("CONT", process);
              } catch (IOException | InterruptedException e) {
                process.destroyForcibly();
              }
            });
    thaw.setDaemon(true);
    thaw.start();
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Starts those again that ended before the study did; whether any still runs. */
  boolean tend() throws IOException, InterruptedException {
    boolean over = true;
    for (int i = 0; i < ships.size(); i++) {
      Process process = ships.get(i).process();
      if (process.isAlive()) {
        over = false;
      } else if (process.exitValue() != 0) {
        errors++;
        kill(i);
        over = false;
      }
    }
    return !over;
  }

  /** Reads what a process said; its last line may be cut short. */
  private void hear(Ship ship) throws IOException {
    String text = Files.readString(ship.said());
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words[0].equals("told")) {
        Double before = acknowledged.put(Integer.valueOf(words[1]), Double.valueOf(words[2]));
        if (before != null) {
          problems.add("Trial " + words[1] + " was acknowledged twice.");
        }
      } else {
        problems.add(line);
      }
    }
    Files.delete(ship.said());
  }

  /** What members were told is in the log, once all are over. */
  Map<Integer, Double> acknowledged() {
    return acknowledged;
  }

  /** Errors that reached a member's user, and trials that were acknowledged twice. */
  List<String> problems() {
    return problems;
  }

  int errors() {
    return errors;
  }

  /** Ends all, by force. */
  @Override
  public void close() throws IOException {
    for (Ship ship : ships) {
      ship.process().destroyForcibly();
      try {
        ship.process().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      hear(ship);
    }
    ships.clear();
  }
}
