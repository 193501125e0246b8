package dev.cairn.runners.process;

import dev.cairn.run.Checkpoints;
import dev.cairn.run.Job;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One process a trial. */
final class CommandRunner implements Runner {
  private static final int SIGINT_EXIT = 130;

  private final Template template;
  private final StudySpec spec;
  private final int slots;
  private final Place place;
  private final FolderCheckpoints checkpoints;
  private final Reaper reaper = new Reaper();
  private final Map<Job, Child> running = new ConcurrentHashMap<>();

  CommandRunner(Template template, StudySpec spec, int slots, Place place) {
    this.template = template;
    this.spec = spec;
    this.slots = slots;
    this.place = place;
    this.checkpoints = new FolderCheckpoints(place.logs());
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  @Override
  public boolean remembers(int trial) {
    return checkpoints.has(trial);
  }

  @Override
  public void start(Job job, Listener listener) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>(Names.of(job.configuration()));
    spec.fidelity()
        .ifPresent(
            f ->
                Steps.named(f, job.until())
                    .forEach((name, value) -> settings.put(name, value.toString())));
    Path file = Files.createTempFile("cairn-trial-" + job.trial() + "-", ".json");
    Files.writeString(file, job.configuration().toString());
    Map<String, String> environment = new HashMap<>();
    settings.forEach((name, value) -> environment.put(Names.variable(name), value));
    environment.put("CAIRN_CONFIGURATION", file.toString());
    environment.put("CAIRN_REACHED", Steps.reached(spec.fidelity(), job.from()).toString());
    environment.put("CAIRN_CHECKPOINT", checkpoints.of(job.trial()).toString());
    environment.putIfAbsent("CAIRN_TRIAL", Integer.toString(job.trial()));
    var output = new Output(job, listener, new TrialLog(place.logs(), job.trial()), file);
    try {
      Child child =
          Child.start(
              template.fill(settings),
              environment,
              place.directory(),
              reaper,
              output::line,
              output.log::add,
              output::ended);
      // the program is no reader of ours: it sees the end of its input at once
      child.finishInput();
      output.started(child);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  @Override
  public void stop(Job job, String why) {
    Child child = running.get(job);
    if (child != null) {
      child.terminate();
    }
  }

  @Override
  public void close() {
    running.values().forEach(Child::terminate);
    running.values().forEach(CommandRunner::await);
    reaper.close();
  }

  private static void await(Child child) {
    try {
      if (!child.join(TimeUnit.SECONDS.toMillis(2))) {
        child.kill();
      }
    } catch (InterruptedException e) {
      child.kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Makes reports and a result of what a program writes. */
  private final class Output {
    private final Job job;
    private final Listener listener;
    private final TrialLog log;
    private final Path file;
    private final CompletableFuture<Child> child = new CompletableFuture<>();
    private Map<String, Value> last = Map.of();
    private String lastLine = "";
    private String broken = "";
    private boolean any;

    Output(Job job, Listener listener, TrialLog log, Path file) {
      this.job = job;
      this.listener = listener;
      this.log = log;
      this.file = file;
    }

    void started(Child process) {
      running.put(job, process);
      child.complete(process);
    }

    void line(String line) {
      Map<String, Value> object = Json.object(line).orElse(Map.of());
      Value report = object.get("report");
      if (object.size() == 1 && report instanceof Value.Fields) {
        report(report);
        return;
      }
      log.add(line);
      lastLine = line.isBlank() ? lastLine : line;
      if (!object.isEmpty()) {
        last = object;
        any = true;
      }
    }

    private void report(Value value) {
      try {
        Steps.Report report = Steps.report(spec.fidelity(), value);
        Verdict verdict = listener.report(report.at(), report.values());
        // one that has run as far as it should ends by itself, and may be saving its state
        if (verdict != Verdict.CONTINUE && !(report.at() >= job.until())) {
          child.join().terminate();
        }
      } catch (InvalidInputException e) {
        broken = String.valueOf(e.getMessage());
        child.join().terminate();
      }
    }

    void ended(int code) {
      child.join();
      running.remove(job);
      log.close();
      file.toFile().delete();
      if (code == SIGINT_EXIT) {
        // Ctrl-C may have reached the program before it reached us; then the run is ending anyway
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> settle(code));
      } else {
        settle(code);
      }
    }

    private void settle(int code) {
      if (!broken.isEmpty()) {
        listener.failed(broken);
      } else if (code != 0) {
        listener.failed("The program exited with code " + code + log.tail());
      } else if (!any) {
        listener.failed(
            "The program wrote no result; expected a last line such as {\""
                + spec.goals().get(0).name()
                + "\": 0.12}, found "
                + (lastLine.isEmpty() ? "nothing." : "'" + Lines.shown(lastLine) + "'."));
      } else {
        listener.result(evaluation());
      }
    }

    private Evaluation evaluation() {
      Map<String, Double> values = Json.numbers(Value.of(last));
      boolean declared =
          spec.constraints().contains("cost")
              || spec.goals().stream().anyMatch(goal -> goal.name().equals("cost"));
      Double cost = declared ? null : values.remove("cost");
      return new Evaluation(values, cost == null ? Double.NaN : cost);
    }
  }
}
