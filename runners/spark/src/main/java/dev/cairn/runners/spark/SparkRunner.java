package dev.cairn.runners.spark;

import static dev.cairn.value.InvalidInputException.require;

import dev.cairn.run.Checkpoints;
import dev.cairn.run.Job;
import dev.cairn.run.ObjectCheckpoints;
import dev.cairn.run.Runner;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs an objective on the executors of a Spark application: every trial is a job of one task, in a
 * job group of its own. Reports and states travel on a connection from the task to the driver, so
 * verdicts are answered while the trial runs. A trial whose executor is lost is given back to the
 * study, which runs it again from its last report; Spark's own retries never run the objective. How
 * often that may be so is the study's to say ({@code losses}).
 *
 * <p>A stopped trial's task is interrupted; one that does not end within two seconds is left to
 * Spark, and its core is free when it ends. States that trials save are kept in the driver's
 * memory.
 *
 * <p>Executors reach the driver by {@code spark.driver.host} and the port {@code spark.cairn.port}
 * (any free one unless set).
 */
public final class SparkRunner implements Runner {
  private static final long GRACE_MILLIS = 2000;
  private static final long VERDICT_MILLIS = 300;
  private static final long HEARING_MILLIS = 10_000;
  private static final long POLL_MILLIS = 10;

  private final JavaSparkContext context;
  private final SparkObjective objective;
  private final int slots;
  private final Endpoint endpoint;
  private final String run = "cairn-" + UUID.randomUUID();
  private final ObjectCheckpoints checkpoints = new ObjectCheckpoints();
  private final Map<Job, Attempt> running = new ConcurrentHashMap<>();

  private SparkRunner(
      JavaSparkContext context, SparkObjective objective, int slots, Endpoint endpoint) {
    this.context = context;
    this.objective = objective;
    this.slots = slots;
    this.endpoint = endpoint;
  }

  /**
   * A runner on a Spark application, which stays open when the runner is closed. Of a session, that
   * is {@code session.sparkContext()}. An objective that cannot be serialized is refused.
   *
   * @param slots how many trials are given to Spark at once; with more than the application has
   *     cores, such as twice as many, the next trial waits where a core gets free
   */
  public static SparkRunner on(SparkContext context, SparkObjective objective, int slots)
      throws IOException {
    require(slots >= 1, "parallel", "The slots are %s; expected 1 or more.", slots);
    try {
      States.bytes(objective);
    } catch (Exception e) {
      // Spark throws checked exceptions that it does not declare
      throw new InvalidInputException(
          "objective",
          "Spark cannot send the objective to its executors ("
              + e.toString().lines().findFirst().orElse("")
              + ").\nMaybe it holds a space, a parameter or a connection: make those static.");
    }
    SparkConf conf = context.conf();
    String host = conf.get("spark.driver.host", "localhost");
    String bind = conf.get("spark.driver.bindAddress", host);
    Endpoint endpoint = Endpoint.open(host, bind, conf.getInt("spark.cairn.port", 0));
    return new SparkRunner(JavaSparkContext.fromSparkContext(context), objective, slots, endpoint);
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Executors come and go: what was not saved is not counted on. */
  @Override
  public boolean remembers(int trial) {
    return checkpoints.has(trial);
  }

  /** An error when the application has ended: then no trial can run, and the study's run ends. */
  @Override
  public void start(Job job, Listener listener) {
    if (context.sc().isStopped()) {
      throw new UncheckedIOException(
          new IOException(
              "The Spark application has ended; run the study again to go on where it stopped."));
    }
    Attempt attempt = new Attempt(job, listener, new Following());
    long number = endpoint.expect(attempt);
    byte[] state = checkpoints.find(job.trial(), byte[].class).orElse(null);
    TrialTask task = TrialTask.of(job, endpoint.address(), number, objective, state);
    running.put(job, attempt);
    Thread submitter = new Thread(() -> submit(attempt, number, task), "trial-" + job.trial());
    submitter.setDaemon(true);
    submitter.start();
  }

  /** Job groups belong to threads: each trial is submitted by its own. */
  private void submit(Attempt attempt, long number, TrialTask task) {
    Job job = attempt.job();
    try {
      String description = "trial " + job.trial() + ", attempt " + job.attempt();
      context.setJobGroup(group(job), description, true);
      context.parallelize(List.of(job.trial()), 1).foreach(task);
      done(attempt);
    } catch (Exception e) {
      // again one that Spark does not declare
      broken(attempt, String.valueOf(e.getMessage()));
    } finally {
      endpoint.forget(number);
    }
  }

  /** Its task has ended, maybe before all was heard that it said. */
  private void done(Attempt attempt) {
    String why = "Spark ended its task before it had a result.";
    if (attempt.running()) {
      after(HEARING_MILLIS, () -> lose(attempt, why));
    } else {
      lose(attempt, why);
    }
  }

  /**
   * Spark gave the job up: for its task's own fault when no task has begun. Of a job that was
   * stopped, its task is still to say how it ended.
   */
  private void broken(Attempt attempt, String why) {
    if (context.sc().isStopped()) {
      attempt.end(told -> told.lost("The Spark application has ended."));
    } else if (!attempt.stopped() && !attempt.withdraw("Spark could not run it: " + why)) {
      lose(attempt, why);
    }
  }

  private void lose(Attempt attempt, String why) {
    if (attempt.end(told -> told.lost(why))) {
      cancel(attempt, why);
    }
  }

  private String group(Job job) {
    return run + "-" + job.trial() + "-" + job.attempt();
  }

  private void cancel(Attempt attempt, String why) {
    if (!context.sc().isStopped()) {
      context.sc().cancelJobGroup(group(attempt.job()), why);
    }
  }

  @Override
  public void stop(Job job, String why) {
    Attempt attempt = running.get(job);
    if (attempt != null) {
      stop(attempt, why);
    }
  }

  private void stop(Attempt attempt, String why) {
    if (!attempt.over()) {
      attempt.stop();
      cancel(attempt, why);
      if (!attempt.withdraw("It was ended before it began: " + why)) {
        String late = "It did not end when " + why;
        after(GRACE_MILLIS, () -> attempt.end(told -> told.failed(late)));
      }
    }
  }

  private static void after(long millis, Runnable action) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(action);
  }

  /** Cancels what still runs and waits for it, two seconds at most. */
  @Override
  public void close() {
    running.values().forEach(attempt -> stop(attempt, "the run ended"));
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
    try {
      while (!running.isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      endpoint.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Follows attempts. */
  private final class Following implements Attempt.Follower {
    @Override
    public void saved(Attempt attempt, byte[] state) {
      checkpoints.save(attempt.job().trial(), state);
    }

    /** An objective that ignores the verdict is interrupted. */
    @Override
    public void stopping(Attempt attempt) {
      after(VERDICT_MILLIS, () -> stop(attempt, "its trial was stopped"));
    }

    @Override
    public void lost(Attempt attempt, String why) {
      lose(attempt, why);
    }

    @Override
    public void over(Attempt attempt) {
      running.remove(attempt.job());
    }
  }
}
