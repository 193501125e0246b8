package dev.cairn.journals.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process as others can tell it from all that were or will be.
 *
 * @param machine the start of the operating system, the space of process numbers and the user; two
 *     processes that have it in common can see each other. Empty where that is not known.
 * @param process number and start, in ticks of the operating system, which no clock changes
 */
record Identity(String machine, String process) {
  private static final Path PROC = Path.of("/proc");
  private static final int START = 19; // fields behind the command: state is the first of them

  static Identity current() {
    String self = Long.toString(ProcessHandle.current().pid());
    try {
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      Path space = Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
      String machine = boot + " " + space + " " + System.getProperty("user.name");
      return new Identity(machine, self + "/" + status(self).get(START));
    } catch (IOException e) {
      return new Identity("", self);
    }
  }

  private static List<String> status(String pid) throws IOException {
    String line = Files.readString(PROC.resolve(pid).resolve("stat"));
    return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
  }

  /** Whether it certainly has ended, as seen from a process that runs. */
  boolean ended(Identity observer) {
    if (machine.isEmpty() || !machine.equals(observer.machine)) {
      return false;
    }
    String[] numbers = process.split("/", 2);
    try {
      List<String> status = status(numbers[0]);
      boolean dead = status.get(0).equals("Z") || status.get(0).equals("X");
      return dead || !status.get(START).equals(numbers[1]);
    } catch (IOException e) {
      return !Files.exists(PROC.resolve(numbers[0]));
    }
  }

  @Override
  public String toString() {
    return process + " on " + (machine.isEmpty() ? "an unknown machine" : machine);
  }
}
