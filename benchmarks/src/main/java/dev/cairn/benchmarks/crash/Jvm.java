package dev.cairn.benchmarks.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs in a Java virtual machine of their own, with the class path of this one. */
public final class Jvm {
  private Jvm() {}

  /** A program that ends soon: no time is lost on what pays off in long runs only. */
  public static ProcessBuilder command(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
