package dev.cairn.runners.process;

import dev.cairn.run.Checkpoints;
import dev.cairn.run.Job;
import dev.cairn.run.Runner;
import dev.cairn.run.RunnerProvider.Place;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Long-lived workers, one a slot, each with one trial at a time. A resumed trial goes to the worker
 * that had it, when that is free.
 */
final class WorkerRunner implements Runner {
  private final List<Worker> workers = new ArrayList<>();
  private final FolderCheckpoints checkpoints;
  private final int slots;
  private final Reaper reaper = new Reaper();

  WorkerRunner(List<String> command, StudySpec spec, int slots, Place place) {
    this.slots = slots;
    this.checkpoints = new FolderCheckpoints(place.logs());
    for (int i = 0; i < slots; i++) {
      workers.add(new Worker(command, spec, place, checkpoints, reaper));
    }
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /** A worker that lives on may keep what it needs itself. */
  @Override
  public boolean remembers(int trial) {
    return checkpoints.has(trial)
        || workers.stream().anyMatch(worker -> worker.free() && worker.remembers(trial));
  }

  @Override
  public void start(Job job, Listener listener) throws IOException {
    Worker worker =
        workers.stream()
            .filter(Worker::free)
            .min(Comparator.comparing(free -> !free.had(job.trial())))
            .orElseThrow(() -> new IOException("No worker is free."));
    worker.start(job, listener);
  }

  @Override
  public void stop(Job job, String why) {
    workers.forEach(worker -> worker.stop(job));
  }

  @Override
  public void close() {
    workers.forEach(Worker::retire);
    workers.forEach(Worker::awaitEnd);
    reaper.close();
  }
}
