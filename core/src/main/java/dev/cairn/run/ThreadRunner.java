package dev.cairn.run;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Fidelity;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs an objective in threads of this process. A stopped job's thread is interrupted; one that
 * does not end within two seconds is left behind as a daemon and its slot is free again.
 */
public final class ThreadRunner implements Runner {
  private static final long GRACE_SECONDS = 2;

  private final Objective objective;
  private final int slots;
  private final ObjectCheckpoints checkpoints = new ObjectCheckpoints();
  private final BitSet had = new BitSet();
  private final Map<Job, Running> running = new ConcurrentHashMap<>();

  /** A job's thread and whether its ending has been told. */
  private record Running(Thread thread, Listener listener, AtomicBoolean over) {}

  public ThreadRunner(Objective objective, int slots) {
    this.objective = objective;
    this.slots = slots;
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /** An objective may keep what it needs itself, as long as this process lives. */
  @Override
  public boolean remembers(int trial) {
    return had.get(trial) || checkpoints.has(trial);
  }

  @Override
  public void start(Job job, Listener listener) {
    Thread thread = new Thread(() -> evaluate(job, listener), "trial-" + job.trial());
    thread.setDaemon(true);
    had.set(job.trial());
    running.put(job, new Running(thread, listener, new AtomicBoolean()));
    thread.start();
  }

  private void evaluate(Job job, Listener listener) {
    try {
      Evaluation values = objective.evaluate(job.configuration(), progress(job, listener));
      end(job, l -> l.result(values));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(job, l -> l.failed("It was interrupted."));
    } catch (Throwable e) {
      // an objective may throw anything; it costs its trial, never the study
      end(job, l -> l.failed(Thrown.describe(e)));
    }
  }

  private void end(Job job, Consumer<Listener> ending) {
    Running known = running.remove(job);
    if (known != null && known.over().compareAndSet(false, true)) {
      ending.accept(known.listener());
    }
  }

  private Progress progress(Job job, Listener listener) {
    return new Progress() {
      @Override
      public int trial() {
        return job.trial();
      }

      @Override
      public double until() {
        return job.until();
      }

      @Override
      public Optional<Fidelity> fidelity() {
        return job.fidelity();
      }

      @Override
      public double reached() {
        return job.from();
      }

      @Override
      public <S> Optional<S> checkpoint(Class<S> type) {
        return checkpoints.find(job.trial(), type);
      }

      @Override
      public <S> void save(S state) {
        // a thread that was left behind has no say any more
        if (running.containsKey(job)) {
          checkpoints.save(job.trial(), state);
        }
      }

      @Override
      public Verdict report(double at, Evaluation values) {
        return listener.report(at, values);
      }
    };
  }

  @Override
  public void stop(Job job, String why) {
    Running known = running.get(job);
    if (known == null) {
      return;
    }
    known.thread().interrupt();
    Executor later = CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS);
    later.execute(() -> end(job, l -> l.failed("It did not end when " + why)));
  }

  @Override
  public void close() {
    running.keySet().forEach(job -> stop(job, "the run ended"));
  }
}
