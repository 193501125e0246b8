package dev.cairn.run;

import dev.cairn.scheduling.Verdict;
import dev.cairn.trial.Evaluation;
import java.io.IOException;

/**
 * Where jobs run: threads, processes, a cluster. Methods are called by one thread; a job's listener
 * by any.
 */
public interface Runner extends AutoCloseable {
  /** How many jobs may run at once. */
  int slots();

  /** What it keeps for trials to go on with; prepared for a job before that is started. */
  default Checkpoints checkpoints() {
    return Checkpoints.NONE;
  }

  /**
   * Whether a trial may find anything of what it did before: a state that it saved, or a process
   * that had it. Where it cannot, an attempt at a trial that has reports starts over. Asked once
   * the job is prepared, before it is started.
   */
  default boolean remembers(int trial) {
    return true;
  }

  /** Starts a job and returns at once; exactly one of the listener's endings follows. */
  void start(Job job, Listener listener) throws IOException;

  /**
   * Ends a running job as soon as it can, by force if it must; its listener's ending still follows.
   * Without effect when the job is over.
   */
  void stop(Job job, String why);

  /** Ends all jobs and leaves no thread or process behind. */
  @Override
  void close();

  /** Hears of a job. */
  interface Listener {
    /** Values on the way; anything but {@link Verdict#CONTINUE} asks the job to end. */
    Verdict report(double at, Evaluation values);

    /** The job ended with a result. After a verdict that ended it, this is of no consequence. */
    void result(Evaluation values);

    /** The job ended without a result. */
    void failed(String why);

    /** The job's worker is gone, through no fault of the objective; its trial is run again. */
    void lost(String why);
  }
}
