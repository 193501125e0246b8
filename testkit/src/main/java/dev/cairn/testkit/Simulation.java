package dev.cairn.testkit;

import dev.cairn.scheduling.Verdict;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study worked on by virtual workers in virtual time, without threads: the worker whose turn is
 * earliest does one step, which is to ask, to report or to tell. The same study, script and number
 * of workers give the same log.
 */
public final class Simulation {
  private final Study study;
  private final Script script;
  private final List<Worker> workers = new ArrayList<>();
  private int settled;
  private int waits;

  public Simulation(Study study, Script script, int workers) {
    this.study = study;
    this.script = script;
    for (int i = 0; i < workers; i++) {
      this.workers.add(new Worker());
    }
  }

  private static final class Worker {
    private double now;
    private double reached;
    private @Nullable Trial trial;
  }

  /** How often a worker was told to wait. */
  public int waits() {
    return waits;
  }

  /**
   * Works until so many more attempts have been settled, in whatever way, or the space is
   * exhausted. An error if all workers are told to wait.
   */
  public void settle(int attempts) throws IOException {
    int goal = settled + attempts;
    boolean more = true;
    while (more && settled < goal) {
      Worker next = workers.stream().min(Comparator.comparingDouble(w -> w.now)).orElseThrow();
      Trial trial = next.trial;
      more = trial == null ? ask(next) : step(next, trial);
    }
  }

  private boolean ask(Worker worker) throws IOException {
    Next next = study.ask();
    if (next instanceof Next.Run run) {
      worker.trial = run.trial();
      worker.reached = run.from();
    } else if (next instanceof Next.Wait) {
      waits++;
      worker.now = later(worker);
    }
    return !(next instanceof Next.Exhausted || next instanceof Next.Spent);
  }

  /** When another worker has had its turn. */
  private double later(Worker waiting) {
    return Math.nextUp(
        workers.stream()
            .filter(w -> w != waiting && w.trial != null)
            .mapToDouble(w -> w.now)
            .min()
            .orElseThrow(() -> new AssertionError("Every worker waits, and no trial is running.")));
  }

  private boolean step(Worker worker, Trial trial) throws IOException {
    double until = trial.until();
    double at = script.next(worker.reached, until);
    worker.now += script.pace(trial) * (Double.isNaN(at) ? 1 : at - worker.reached);
    worker.reached = at;
    if (script.loses(trial, at)) {
      end(worker);
      study.lose(trial.number(), trial.attempt(), "lost by script");
      return true;
    }
    if (script.fails(trial, at)) {
      end(worker);
      study.fail(trial.number(), trial.attempt(), "failed by script");
      return true;
    }
    if (at < until) {
      Verdict verdict = study.report(trial.number(), trial.attempt(), at, script.report(trial, at));
      if (verdict != Verdict.CONTINUE) {
        end(worker);
      }
      return true;
    }
    end(worker);
    study.tell(trial.number(), trial.attempt(), script.result(trial, at));
    return true;
  }

  private void end(Worker worker) {
    worker.trial = null;
    settled++;
  }
}
