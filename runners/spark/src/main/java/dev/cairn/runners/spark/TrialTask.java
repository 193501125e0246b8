package dev.cairn.runners.spark;

import dev.cairn.run.Job;
import dev.cairn.run.Thrown;
import dev.cairn.space.Configuration;
import dev.cairn.space.SpaceFormat;
import dev.cairn.study.StudyFormat;
import dev.cairn.trial.Evaluation;
import dev.cairn.value.Section;
import dev.cairn.value.Value;
import java.io.IOException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a trial as Spark sends it: runs on an executor, and tells the driver all there is
 * to tell on a connection of its own. Does nothing where the driver does not grant it, as when
 * Spark runs a task a second time.
 *
 * @param attempt the driver's number for it
 * @param space the search space as JSON
 * @param row the raw row of the configuration
 * @param fidelity what the study declares, as JSON
 * @param state what the trial saved last, as bytes
 */
record TrialTask(
    Address driver,
    long attempt,
    SparkObjective objective,
    Value.Fields space,
    double[] row,
    int trial,
    double from,
    double until,
    @Nullable Value fidelity,
    byte @Nullable [] state)
    implements VoidFunction<Integer> {

  static TrialTask of(
      Job job, Address driver, long attempt, SparkObjective objective, byte @Nullable [] state) {
    Configuration configuration = job.configuration();
    return new TrialTask(
        driver,
        attempt,
        objective,
        SpaceFormat.write(configuration.space()),
        configuration.raw(),
        job.trial(),
        job.from(),
        job.until(),
        job.fidelity().map(StudyFormat::fidelity).orElse(null),
        state);
  }

  @Override
  public void call(Integer element) throws IOException {
    var self = new Address.Caller(attempt, TaskContext.get().taskAttemptId());
    try (Connection connection = Connection.open(driver, self)) {
      if (connection.granted()) {
        evaluate(connection);
      }
    }
  }

  private void evaluate(Connection connection) throws IOException {
    Evaluation values;
    try {
      values = objective.evaluate(configuration(), new RemoteProgress(this, connection));
    } catch (InterruptedException e) {
      connection.failed("It was interrupted.");
      Thread.currentThread().interrupt();
      return;
    } catch (TrialFailure e) {
      connection.failed(String.valueOf(e.getMessage()));
      return;
    } catch (Throwable e) {
      // an objective may throw anything; it costs its trial, never the executor
      connection.failed(Thrown.describe(e));
      return;
    }
    connection.result(values);
  }

  private Configuration configuration() {
    return SpaceFormat.read(Section.of("", space)).configuration(row);
  }
}
