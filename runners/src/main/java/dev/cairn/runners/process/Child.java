package dev.cairn.runners.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A program that was started, with all it starts itself. */
final class Child {
  private static final long GRACE_SECONDS = 5;

  private final Process process;
  private final Thread output;
  private final Thread errors;

  private Child(Process process, Thread output, Thread errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts a program; its lines go to the sinks, its end, after its last line, to the listener. */
  static Child start(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Reaper reaper,
      Consumer<String> output,
      Consumer<String> errors,
      Consumer<Integer> ended)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Detached.command(Gate.closed(command)));
    builder.directory(directory.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    reaper.watch(process);
    Gate.open(process);
    String name = "pid-" + process.pid();
    Child child =
        new Child(
            process,
            Lines.follow(name + "-out", process.getInputStream(), output),
            Lines.follow(name + "-err", process.getErrorStream(), errors));
    Thread waiter = new Thread(() -> child.await(reaper, ended), name + "-end");
    waiter.setDaemon(true);
    waiter.start();
    return child;
  }

  private void await(Reaper reaper, Consumer<Integer> ended) {
    try {
      int code = process.waitFor();
      // a grandchild may hold the pipes open for ever; what the program itself wrote is in by now
      output.join(TimeUnit.SECONDS.toMillis(2));
      errors.join(TimeUnit.SECONDS.toMillis(2));
      reaper.gone(process);
      ended.accept(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes a line to the program; false when it no longer listens. */
  synchronized boolean write(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Closes the program's standard input, which asks a worker to end. */
  synchronized void finishInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** SIGTERM to the program and its descendants, SIGKILL five seconds later. */
  void terminate() {
    List<ProcessHandle> all = tree().toList();
    all.forEach(ProcessHandle::destroy);
    CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> all.forEach(ProcessHandle::destroyForcibly));
  }

  /** SIGKILL to the program and its descendants. */
  void kill() {
    tree().toList().forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Waits for the end and the last lines of standard error; false when the end has not come in
   * time.
   */
  boolean join(long millis) throws InterruptedException {
    boolean over = process.waitFor(millis, TimeUnit.MILLISECONDS);
    if (over) {
      // no longer than this: a grandchild may hold the pipe open for ever
      errors.join(millis);
    }
    return over;
  }

  boolean alive() {
    return process.isAlive();
  }

  private Stream<ProcessHandle> tree() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
  }
}
