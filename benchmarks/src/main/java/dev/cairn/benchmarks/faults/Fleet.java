package dev.cairn.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Processes that share a study, {@link Member}s and {@link ProgramMember}s by turns, started again
 * when they end before the study does.
 */
final class Fleet implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
  private static final long POLL_MILLIS = 10;
  private static final int SLOTS = 2;

  private final String address;
  private final long millis;
  private final Path folder;
  private final Map<Integer, Double> acknowledged = new HashMap<>();
  private final Set<Integer> told = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Ship> ships = new ArrayList<>();
  private int trials = Integer.MAX_VALUE;
  private long launches;
  private int errors;

  /**
   * @param millis how long a trial takes, about
   */
  Fleet(String address, int processes, long millis) throws IOException {
    this.address = address;
    this.millis = millis;
    this.folder = Files.createTempDirectory("cairn-programs");
    Problem.copyTo(folder);
    for (int i = 0; i < processes; i++) {
      ships.add(launch(i));
    }
  }

  private Ship launch(int index) throws IOException {
    List<String> arguments =
        List.of(
            address,
            Integer.toString(SLOTS),
            Integer.toString(trials),
            Long.toString(millis),
            Long.toString(++launches),
            folder.toString());
    return Ship.launch(index % 2 == 0 ? Member.class : ProgramMember.class, arguments);
  }

  /** One that is at work, from a place on; waits until half of those there are. */
  int some(int from, RandomGenerator chance) throws IOException, InterruptedException {
    for (long start = System.nanoTime(); System.nanoTime() - start < PATIENCE; tend()) {
      List<Integer> ready = new ArrayList<>();
      for (int i = from; i < ships.size(); i++) {
        if (ships.get(i).ready()) {
          ready.add(i);
        }
      }
      if (2 * ready.size() >= ships.size() - from) {
        return ready.get(chance.nextInt(ready.size()));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    throw new IOException("Half of the processes have not come to work for two minutes.");
  }

  /** Kills one with SIGKILL and starts another in its place. */
  void kill(int index) throws IOException, InterruptedException {
    Ship ship = ships.get(index);
    ship.kill();
    hear(ship);
    ships.set(index, launch(index));
  }

  /** Kills one of the programs that evaluate trials with SIGKILL; false when there is none. */
  boolean killProgram(RandomGenerator chance) {
    List<ProcessHandle> programs =
        ships.stream().flatMap(ship -> ship.process().children()).toList();
    return !programs.isEmpty() && programs.get(chance.nextInt(programs.size())).destroyForcibly();
  }

  /** Kills all at once. */
  void killAll() throws IOException, InterruptedException {
    ships.forEach(ship -> ship.process().destroyForcibly());
    for (Ship ship : ships) {
      ship.kill();
      hear(ship);
    }
  }

  /** Starts all, after {@link #killAll}. */
  void launchAll() throws IOException {
    for (int i = 0; i < ships.size(); i++) {
      ships.set(i, launch(i));
    }
  }

  /** Starts all, after {@link #killAll}, to bring the study to its end at so many trials. */
  void finish(int number) throws IOException, InterruptedException {
    trials = number;
    launchAll();
    while (tend()) {
      TimeUnit.MILLISECONDS.sleep(10 * POLL_MILLIS);
    }
  }

  Ship ship(int index) {
    return ships.get(index);
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

  /** Takes in what a process said. */
  private void hear(Ship ship) throws IOException {
    for (String line : ship.lines()) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case Words.READY, Words.HEAP -> {}
        case Words.SENT -> acknowledged.put(Integer.valueOf(words[1]), Double.valueOf(words[2]));
        case Words.TOLD -> {
          acknowledged.put(Integer.valueOf(words[1]), Double.valueOf(words[2]));
          if (!told.add(Integer.valueOf(words[1]))) {
            problems.add("Trial " + words[1] + " was acknowledged twice.");
          }
        }
        default -> problems.add(line);
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
    try {
      killAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ships.clear();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
