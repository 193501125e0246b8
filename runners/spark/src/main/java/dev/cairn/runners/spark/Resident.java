package dev.cairn.runners.spark;

import dev.cairn.run.Job;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider;
import dev.cairn.space.Configuration;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An objective at home on an executor: opened for the first trial that comes, and kept for the
 * next, so that workers live on and tables are read once. Ends with the executor's process.
 * Thread-safe.
 */
final class Resident {
  private static final Map<String, Resident> OPEN = new ConcurrentHashMap<>();

  private final SentObjective sent;
  private final RunnerProvider kind;
  private final StudySpec spec;
  private final Optional<Objective> object;
  private final Queue<Runner> free = new ConcurrentLinkedQueue<>();

  private Resident(
      SentObjective sent, RunnerProvider kind, StudySpec spec, Optional<Objective> object) {
    this.sent = sent;
    this.kind = kind;
    this.spec = spec;
    this.object = object;
  }

  /** The one of this process; trials that come meanwhile wait until it is open. */
  static Resident of(SentObjective sent) throws TrialFailure, IOException {
    synchronized (OPEN) {
      Resident known = OPEN.get(sent.run());
      if (known == null) {
        known = open(sent);
        OPEN.put(sent.run(), known);
      }
      return known;
    }
  }

  private static Resident open(SentObjective sent) throws TrialFailure, IOException {
    if (!Files.isDirectory(sent.place().directory())) {
      throw new TrialFailure(
          "There is no folder "
              + sent.directory()
              + " on "
              + host()
              + ". The study file and what its objective needs must be at the same place on every"
              + " machine, such as on a shared file system.");
    }
    try {
      RunnerProvider kind = kind(sent.kind());
      StudySpec spec = StudyFormat.fromValue(sent.spec());
      return new Resident(sent, kind, spec, kind.objective(sent.settings(), spec, sent.place()));
    } catch (InvalidInputException e) {
      throw refused(e);
    }
  }

  private static RunnerProvider kind(String id) throws TrialFailure {
    return ServiceLoader.load(RunnerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new TrialFailure(
                    "The class path of the executor lacks the objective "
                        + id
                        + ". Maybe spark.jars is set and names too little; unset, it is all jars of"
                        + " the command line."));
  }

  /** What the driver found to be right is not so here. */
  private static TrialFailure refused(InvalidInputException e) {
    return new TrialFailure("On " + host() + ": " + e.getMessage());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "this executor";
    }
  }

  Evaluation evaluate(Configuration configuration, Progress progress) throws Exception {
    return object.isPresent()
        ? object.get().evaluate(configuration, progress)
        : program(configuration, progress);
  }

  private Evaluation program(Configuration configuration, Progress progress) throws Exception {
    Runner runner = runner();
    try {
      var job =
          new Job(
              progress.trial(),
              1,
              configuration,
              progress.reached(),
              progress.until(),
              progress.fidelity(),
              Optional.empty());
      return new Relay(progress).run(runner, job);
    } finally {
      free.add(runner);
    }
  }

  private Runner runner() throws TrialFailure, IOException {
    Runner idle = free.poll();
    try {
      return idle == null ? kind.open(sent.settings(), spec, 1, sent.place()) : idle;
    } catch (InvalidInputException e) {
      throw refused(e);
    }
  }

  /** Ends what is open in this process. */
  static void close(SentObjective sent) {
    Resident known = OPEN.remove(sent.run());
    if (known != null) {
      known.free.forEach(Runner::close);
    }
  }
}
