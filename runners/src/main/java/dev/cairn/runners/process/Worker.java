package dev.cairn.runners.process;

import dev.cairn.run.Job;
import dev.cairn.run.Runner.Listener;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One worker: a program that is started for its first trial, and again after it died. Each trial
 * given ends exactly once: by an answer, by the program's death, or by force when a stop is not
 * answered: a verdict within half a minute, the end of its time within five seconds.
 */
final class Worker {
  private static final long STOP_SECONDS = 30;
  private static final long END_SECONDS = 5;

  private final List<String> command;
  private final StudySpec spec;
  private final Place place;
  private final FolderCheckpoints checkpoints;
  private final Reaper reaper;
  private final Set<Integer> had = new HashSet<>();
  private @Nullable Child child;
  private @Nullable Task task;
  private @Nullable TrialLog log;
  private int given;
  private boolean heard;

  /** A trial at work. */
  private record Task(Job job, Listener listener) {}

  Worker(
      List<String> command,
      StudySpec spec,
      Place place,
      FolderCheckpoints checkpoints,
      Reaper reaper) {
    this.command = command;
    this.spec = spec;
    this.place = place;
    this.checkpoints = checkpoints;
    this.reaper = reaper;
  }

  synchronized boolean free() {
    return task == null;
  }

  /** Whether the program, in its present life, was given this trial before. */
  synchronized boolean had(int trial) {
    return had.contains(trial);
  }

  /** Whether the program still lives that was given this trial before. */
  synchronized boolean remembers(int trial) {
    return child != null && child.alive() && had(trial);
  }

  synchronized void start(Job job, Listener listener) throws IOException {
    if (child == null || !child.alive()) {
      launch();
    }
    closeLog();
    log = new TrialLog(place.logs(), job.trial());
    task = new Task(job, listener);
    give(job);
  }

  private void give(Job job) {
    had.add(job.trial());
    given++;
    heard = false;
    if (child != null) {
      // a program that dies before it reads this is noticed by its end
      child.write(message(job).toString());
    }
  }

  private void launch() throws IOException {
    had.clear();
    given = 0;
    CompletableFuture<Child> self = new CompletableFuture<>();
    Child started =
        Child.start(
            command,
            Map.of(),
            place.directory(),
            reaper,
            line -> heard(self.join(), line),
            this::logged,
            code -> ended(self.join(), code));
    child = started;
    self.complete(started);
  }

  private Value message(Job job) {
    var message = new LinkedHashMap<String, Value>();
    message.put("trial", Value.of(job.trial()));
    message.put("configuration", job.configuration().toValue());
    spec.fidelity().ifPresent(f -> message.put("fidelity", Value.of(Steps.named(f, job.until()))));
    message.put("reached", Steps.reached(spec.fidelity(), job.from()));
    message.put("checkpoint", Value.of(checkpoints.of(job.trial()).toString()));
    return Value.of(message);
  }

  /** A line of standard error belongs to the newest trial, also when it comes after its result. */
  private synchronized void logged(String line) {
    if (log != null) {
      log.add(line);
    }
  }

  private void closeLog() {
    if (log != null) {
      log.close();
    }
  }

  /** A line of the program's standard output. */
  private void heard(Child from, String line) {
    Map<String, Value> message = Json.object(line).orElse(Map.of());
    Task current;
    synchronized (this) {
      current = task;
      if (current == null || from != child) {
        return;
      }
      heard = true;
    }
    double number = message.getOrDefault("trial", Value.NULL).number();
    if (number != current.job().trial()) {
      // what it still says of an earlier trial comes too late to matter
      if (number != Math.rint(number) || !had((int) number)) {
        broken(
            from, "The worker wrote a line that is no message of its trial: " + Lines.shown(line));
      }
      return;
    }
    understood(from, current, message, line);
  }

  private void understood(Child from, Task current, Map<String, Value> message, String line) {
    Value report = message.get("report");
    Value result = message.get("result");
    Value failed = message.get("failed");
    if (report != null) {
      report(from, current, report);
    } else if (result != null) {
      result(from, result, message.getOrDefault("cost", Value.NULL));
    } else if (failed != null) {
      end(from, listener -> listener.failed(failed.plain()));
    } else if (message.containsKey("stopped")) {
      end(from, listener -> listener.failed("The worker stopped the trial of its own accord."));
    } else {
      broken(
          from,
          "The worker wrote a message that is neither report, result, failed nor stopped: "
              + Lines.shown(line));
    }
  }

  private void result(Child from, Value result, Value cost) {
    if (cost.numeric() ? cost.number() < 0 : !cost.equals(Value.NULL)) {
      String why = "The cost is " + cost + "; expected a number of at least 0.";
      end(from, listener -> listener.failed(why));
    } else {
      var measured = new Evaluation(Json.numbers(result), cost.number());
      end(from, listener -> listener.result(measured));
    }
  }

  private void report(Child from, Task current, Value value) {
    try {
      Steps.Report report = Steps.report(spec.fidelity(), value);
      Verdict verdict = current.listener().report(report.at(), report.values());
      boolean ending = report.at() >= current.job().until();
      if (verdict != Verdict.CONTINUE && !ending) {
        stop(current.job(), STOP_SECONDS);
      }
    } catch (InvalidInputException e) {
      broken(from, String.valueOf(e.getMessage()));
    }
  }

  /** The program cannot be trusted any more: it is ended, and its trial fails. */
  private void broken(Child from, String why) {
    Task over;
    synchronized (this) {
      if (from != child || task == null) {
        return;
      }
      over = task;
      task = null;
      child = null;
    }
    from.kill();
    over.listener().failed(why);
  }

  /** Asks the program to stop a trial that must end now. */
  void stop(Job job) {
    stop(job, END_SECONDS);
  }

  /** Asks the program to stop a trial, and ends the program if it does not answer. */
  private void stop(Job job, long grace) {
    Child running;
    synchronized (this) {
      running = child;
      if (task == null || !task.job().equals(job) || running == null) {
        return;
      }
    }
    var stop = new LinkedHashMap<String, Value>();
    stop.put("trial", Value.of(job.trial()));
    stop.put("stop", Value.of(true));
    running.write(Value.of(stop).toString());
    CompletableFuture.delayedExecutor(grace, TimeUnit.SECONDS)
        .execute(() -> killIfStill(running, job));
  }

  private void killIfStill(Child running, Job job) {
    boolean still;
    synchronized (this) {
      still = task != null && task.job().equals(job) && child == running;
    }
    if (still) {
      running.kill();
    }
  }

  private void ended(Child from, int code) {
    String tail;
    synchronized (this) {
      if (code == 0 && from == child && task != null && given > 1 && !heard) {
        // it left in peace after its last trial, before it could read of this one
        again(task);
        return;
      }
      tail = log == null ? "" : log.tail();
    }
    end(from, listener -> listener.failed("The worker exited with code " + code + tail));
  }

  private synchronized void again(Task unread) {
    try {
      task = unread;
      launch();
      give(unread.job());
    } catch (IOException e) {
      task = null;
      unread.listener().failed("The worker could not be started again: " + e.getMessage());
    }
  }

  /** Ends the present trial, once, if it is one of this life of the program. */
  private void end(Child from, Consumer<Listener> ending) {
    Task over;
    synchronized (this) {
      if (from != child || task == null) {
        return;
      }
      over = task;
      task = null;
    }
    ending.accept(over.listener());
  }

  /** Asks the program to end by closing its input; one with a trial is told to terminate. */
  synchronized void retire() {
    if (child != null) {
      child.finishInput();
      if (task != null) {
        child.terminate();
      }
    }
  }

  void awaitEnd() {
    Child last;
    synchronized (this) {
      last = child;
    }
    try {
      if (last != null && !last.join(TimeUnit.SECONDS.toMillis(2))) {
        last.kill();
      }
    } catch (InterruptedException e) {
      last.kill();
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      closeLog();
    }
  }
}
