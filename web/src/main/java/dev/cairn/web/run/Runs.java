package dev.cairn.web.run;

import dev.cairn.web.http.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs that the server starts: processes of their own, which go on when the server ends. The folder
 * of a study holds its file, what its newest run said, and which process that is, so that the next
 * server knows it. Thread-safe.
 */
public final class Runs {
  private static final List<String> SECRETS = List.of("CAIRN_TOKEN", "CAIRN_READ_TOKEN");
  private static final String FILE = "study.yaml";
  private static final String LOG = "log";
  private static final String PROCESS = "process";
  private static final String CODE = "code";

  private final Path folder;
  private final Installation installation;

  /**
   * @param folder for what is kept of each study, in a folder of its name
   */
  public Runs(Path folder, Installation installation) {
    this.folder = folder;
    this.installation = installation;
  }

  /** Whether there is a run of a study, and how it ended. */
  public enum State {
    NONE,
    RUNNING,
    ENDED
  }

  /**
   * The newest run of a study.
   *
   * @param code what it ended with; empty while it runs, and when nobody saw it end
   * @param log the last lines that it wrote
   */
  public record Run(State state, OptionalInt code, List<String> log) {}

  public Installation.Asked read(String text) {
    return installation.read(text);
  }

  /** Keeps the file of a study, for runs. */
  public synchronized void keep(String study, String text) throws IOException {
    Path place = Files.createDirectories(folder.resolve(study));
    Path draft = Files.writeString(place.resolve(FILE + ".part"), text);
    Files.move(draft, place.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Starts, or continues, a study whose file was kept. */
  public synchronized void start(String study, List<String> flags) throws IOException {
    Path place = folder.resolve(study);
    if (!Files.exists(place.resolve(FILE))) {
      throw Refusal.of(
          409, "no_file", "The server has no file of '" + study + "'; send it to /studies first.");
    }
    if (newest(study, 0).state() == State.RUNNING) {
      throw Refusal.of(409, "running", "The study '" + study + "' runs already.");
    }
    Files.deleteIfExists(place.resolve(CODE));
    List<String> command = new ArrayList<>(installation.command(FILE));
    command.addAll(flags);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(place.resolve(LOG).toFile());
    SECRETS.forEach(builder.environment()::remove);
    Process process = builder.start();
    process.getOutputStream().close();
    Files.writeString(place.resolve(PROCESS), identity(process.toHandle()));
    var waiting = new Thread(() -> await(process, place), "cairn-run-" + study);
    waiting.setDaemon(true);
    waiting.start();
  }

  private static void await(Process process, Path place) {
    try {
      Files.writeString(place.resolve(CODE), Integer.toString(process.waitFor()));
    } catch (IOException e) {
      return; // a run whose code is unknown
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A number and a start, as the number alone comes again. */
  private static String identity(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** The newest run of a study with so many of the last lines that it wrote. */
  public synchronized Run newest(String study, int lines) throws IOException {
    Path place = folder.resolve(study);
    if (!Files.exists(place.resolve(PROCESS))) {
      return new Run(State.NONE, OptionalInt.empty(), List.of());
    }
    String identity = Files.readString(place.resolve(PROCESS));
    if (!identity.matches("\\d{1,18} .*")) {
      return new Run(State.NONE, OptionalInt.empty(), List.of()); // torn as it was written
    }
    boolean runs =
        handle(identity)
            .filter(ProcessHandle::isAlive)
            .map(Runs::identity)
            .equals(Optional.of(identity));
    Path code = place.resolve(CODE);
    return new Run(
        runs ? State.RUNNING : State.ENDED,
        !runs && Files.exists(code)
            ? OptionalInt.of(Integer.parseInt(Files.readString(code).strip()))
            : OptionalInt.empty(),
        lines == 0 ? List.of() : tail(place.resolve(LOG), lines));
  }

  private static Optional<ProcessHandle> handle(String identity) {
    return ProcessHandle.of(Long.parseLong(identity.split(" ", 2)[0]));
  }

  private static List<String> tail(Path log, int lines) throws IOException {
    List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }

  /** Whether the server has the file of a study. */
  public boolean knows(String study) {
    return Files.exists(folder.resolve(study).resolve(FILE));
  }

  /** Removes what is kept of a study. */
  public synchronized void forget(String study) throws IOException {
    Path place = folder.resolve(study);
    for (String name : List.of(FILE, LOG, PROCESS, CODE)) {
      Files.deleteIfExists(place.resolve(name));
    }
  }
}
