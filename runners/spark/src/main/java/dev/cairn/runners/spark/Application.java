package dev.cairn.runners.spark;

import dev.cairn.run.Checkpoints;
import dev.cairn.run.Job;
import dev.cairn.run.Runner;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.SparkContext;

/**
 * A Spark application for one run, which ends with it.
 *
 * @param trials runs them
 * @param here of an objective that is a program, its runner on this machine, which runs nothing and
 *     looks after the folders
 */
record Application(
    SparkContext context, SparkRunner trials, Optional<Runner> here, SentObjective sent)
    implements Runner {
  private Runner keeper() {
    return here.orElse(trials);
  }

  @Override
  public int slots() {
    return trials.slots();
  }

  @Override
  public Checkpoints checkpoints() {
    return keeper().checkpoints();
  }

  @Override
  public boolean remembers(int trial) {
    return keeper().remembers(trial);
  }

  @Override
  public void start(Job job, Listener listener) throws IOException {
    trials.start(job, listener);
  }

  @Override
  public void stop(Job job, String why) {
    trials.stop(job, why);
  }

  @Override
  public void close() {
    trials.close();
    context.stop();
    Resident.close(sent);
    here.ifPresent(Runner::close);
  }
}
