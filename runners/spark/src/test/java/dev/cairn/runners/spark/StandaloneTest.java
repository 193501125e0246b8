package dev.cairn.runners.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Job;
import dev.cairn.run.Objective;
import dev.cairn.run.Progress;
import dev.cairn.run.Runner;
import dev.cairn.run.StudyRun;
import dev.cairn.run.Tuner;
import dev.cairn.scheduling.Verdict;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.study.Study;
import dev.cairn.testkit.Heard;
import dev.cairn.testkit.RunnerContract;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.Report;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two workers with one core each: a master, its workers and their executors are processes. */
@Tag("slow")
@Timeout(600)
class StandaloneTest extends RunnerContract {
  private enum Color {
    RED,
    BLUE
  }

  private static final Real X = Real.of("x", 0, 1);
  private static final Categorical<Color> COLOR = Categorical.of("color", Color.class);
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(X, COLOR), Goal.minimize("loss")).withSampler("random");
  private static final StudySpec EPOCHS = SPEC.withFidelity("epoch", 1, 20).withScheduler("none");

  private static final int WORKERS = 2;

  @TempDir static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static Cluster cluster;

  @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test
  private static SparkContext context;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = Cluster.start(folder, WORKERS);
    context = new SparkContext(Cluster.application(cluster.master()));
  }

  @AfterAll
  static void stop() {
    context.stop();
    cluster.close();
  }

  /** Executors that tests have killed are started again by their workers. */
  @BeforeEach
  void awaitBothExecutors() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(500);
    while (context.statusTracker().getExecutorInfos().length < 1 + WORKERS) {
      assertThat(System.nanoTime()).as("both executors are there").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  @Override
  protected Runner runner(Objective objective) throws IOException {
    return SparkRunner.on(context, objective::evaluate, 2);
  }

  private static Journal journal(String name) throws IOException {
    return Journals.open("file:" + folder.resolve(name));
  }

  /** Takes 100 ms and says where it ran. */
  private record Brief() implements SparkObjective {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress)
        throws InterruptedException {
      Thread.sleep(100);
      double penalty = configuration.get(COLOR) == Color.RED ? 1 : 0;
      return Evaluation.of("loss", configuration.get(X) + penalty)
          .and("process", (double) ProcessHandle.current().pid());
    }
  }

  /** An epoch is 50 ms, and saved; every report says where it ran. */
  private record Epochs() implements SparkObjective {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress)
        throws InterruptedException {
      int epoch = progress.checkpoint(Integer.class).orElse(0);
      Evaluation values =
          Evaluation.of("loss", configuration.get(X))
              .and("process", (double) ProcessHandle.current().pid());
      while (epoch < progress.until()) {
        Thread.sleep(50);
        epoch++;
        progress.save(epoch);
        if (progress.report(epoch, values) != Verdict.CONTINUE) {
          break;
        }
      }
      return values;
    }
  }

  /** Reports once, and goes on whatever the verdict. */
  private record Deaf() implements SparkObjective {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress)
        throws InterruptedException {
      progress.report(1, 1);
      Thread.sleep(60_000);
      return Evaluation.of(1);
    }
  }

  /** Ends the process that it runs in. */
  private record Deadly() implements SparkObjective {
    @Override
    public Evaluation evaluate(Configuration configuration, Progress progress) {
      Runtime.getRuntime().halt(1);
      return Evaluation.of(0);
    }
  }

  private static void allComplete(StudyView view, int trials) {
    assertThat(view.finished()).extracting(Trial::state).containsOnly(State.COMPLETE);
    assertThat(view.finished())
        .extracting(Trial::number)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, trials).boxed().toList());
    assertThat(view.pending()).isEmpty();
  }

  @Test
  void usesBothWorkers_andGivesEnumsTheirType() throws Exception {
    try (Runner runner = SparkRunner.on(context, new Brief(), 2)) {
      StudyView view = Tuner.of(SPEC).run(runner, Budget.trials(20)).view();
      allComplete(view, 20);
      Set<Double> processes = new HashSet<>();
      for (Trial trial : view.finished()) {
        processes.add(trial.metrics().get("process"));
        boolean red = trial.configuration().get(COLOR) == Color.RED;
        assertThat(trial.objectives()[0]).isEqualTo(trial.configuration().get(X) + (red ? 1 : 0));
      }
      assertThat(processes).hasSize(2).doesNotContain((double) ProcessHandle.current().pid());
    }
  }

  @Test
  void interruptsATrial_thatIgnoresItsVerdict() throws Exception {
    try (Runner runner = SparkRunner.on(context, new Deaf(), 1)) {
      Job job = new Job(0, 1, SPEC.space().configuration(new double[] {0.5, 0}), 0, 20);
      Heard heard = new Heard(1);
      runner.start(job, heard);
      assertThat(heard.reported()).isTrue();
      long start = System.nanoTime();
      assertThat(heard.ending()).isEqualTo("failed It was interrupted.");
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf("A trial that ignores its verdict ended after %d ms%n", millis);
      assertThat(millis).isLessThan(1000);
    }
  }

  /** Tasks of 100 ms on both workers, as so many jobs, a few of them at once. */
  private static double spark(int jobs, int tasksOfEach, int atOnce) throws Exception {
    ExecutorService submitters = Executors.newFixedThreadPool(atOnce);
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(context);
    long start = System.nanoTime();
    try {
      List<Integer> tasks = Collections.nCopies(tasksOfEach, 0);
      Callable<Boolean> job =
          () -> {
            spark.parallelize(tasks, tasksOfEach).foreach(task -> Thread.sleep(100));
            return true;
          };
      for (Future<Boolean> each : submitters.invokeAll(Collections.nCopies(jobs, job))) {
        assertThat(each.get()).isTrue();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      submitters.shutdown();
    }
  }

  /**
   * With as many slots more than cores, so that the next trial waits where a core gets free. What
   * is printed is the measurement, beside what Spark alone makes of as many tasks of the same
   * length; the bound is for a machine that is busy with other things.
   */
  @Test
  void keepsBothWorkersBusy() throws Exception {
    int trials = Integer.getInteger("cairn.spark.trials", 40);
    int slots = 2 * WORKERS;
    try (Runner runner = SparkRunner.on(context, new Brief(), slots)) {
      Tuner.of(SPEC).run(runner, Budget.trials(10));
      double oneJob = spark(1, trials, 1);
      double jobs = spark(trials, 1, slots);
      long start = System.nanoTime();
      allComplete(Tuner.of(SPEC).run(runner, Budget.trials(trials)).view(), trials);
      double seconds = (System.nanoTime() - start) / 1e9;
      double ideal = trials * 0.1 / WORKERS;
      System.out.printf(
          "%d trials of 100 ms on two workers: %.2f s, %.0f %% of the ideal; Spark alone: a job of as"
              + " many tasks %.2f s, %.0f %%; as many jobs of one task %.2f s, %.0f %%%n",
          trials,
          seconds,
          100 * ideal / seconds,
          oneJob,
          100 * ideal / oneJob,
          jobs,
          100 * ideal / jobs);
      assertThat(ideal / seconds).isGreaterThan(0.05);
    }
  }

  @Test
  void runsATrialAgain_fromItsLastReport_whenItsExecutorIsKilled() throws Exception {
    try (Journal journal = journal("killed");
        Study study = Study.open(EPOCHS, journal, Clock.systemUTC(), "s");
        Runner runner = SparkRunner.on(context, new Epochs(), 2)) {
      StudyRun run =
          new StudyRun(study, runner, Budget.trials(6), Optional.empty(), Clock.systemUTC());
      Thread killer = new Thread(() -> kill(study), "killer");
      killer.start();
      run.run();
      killer.join();
      StudyView view = study.view();
      allComplete(view, 6);
      assertThat(view.finished()).filteredOn(trial -> trial.attempt() == 2).hasSize(1);
      assertThat(view.finished())
          .allSatisfy(
              trial ->
                  assertThat(IntStream.range(0, trial.reports().size()))
                      .allSatisfy(i -> assertThat(trial.reports().get(i).at()).isEqualTo(i + 1)));
      assertThat(view.finished()).allMatch(trial -> trial.reports().size() == 20);
      assertThat(view.repeated()).isZero();
    }
  }

  /** Kills the executor of the first trial whose fifth report is there. */
  private static void kill(Study study) {
    while (true) {
      for (Trial trial : study.view().pending()) {
        if (trial.state() == State.RUNNING && trial.reports().size() >= 5) {
          Report last = trial.lastReport().orElseThrow();
          double process = Objects.requireNonNull(last.metrics().get("process"));
          ProcessHandle.of((long) process).orElseThrow().destroyForcibly();
          return;
        }
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void failsATrial_thatEndsEveryExecutorItIsGiven() throws Exception {
    try (Runner runner = SparkRunner.on(context, new Deadly(), 1)) {
      StudyView view = Tuner.of(SPEC).run(runner, Budget.trials(1)).view();
      Trial trial = view.finished().get(0);
      assertThat(trial.state()).isEqualTo(State.FAILED);
      assertThat(trial.attempt()).isEqualTo(Policy.STANDARD.losses());
      assertThat(trial.failure()).contains("3 times in a row", "is given up");
    }
  }

  @Test
  void continuesAStudy_fromThreadsToSparkAndBack() throws Exception {
    try (Journal journal = journal("moved")) {
      Tuner tuner = Tuner.of(SPEC).journal(journal).parallel(2);
      allComplete(tuner.run(new Brief(), Budget.trials(6)).view(), 6);
      try (Runner runner = SparkRunner.on(context, new Brief(), 2)) {
        allComplete(tuner.run(runner, Budget.trials(14)).view(), 14);
      }
      StudyView view = tuner.run(new Brief(), Budget.trials(20)).view();
      allComplete(view, 20);
      double here = ProcessHandle.current().pid();
      assertThat(view.finished().subList(0, 6)).allMatch(t -> process(t) == here);
      assertThat(view.finished().subList(6, 14)).allMatch(t -> process(t) != here);
      assertThat(view.finished().subList(14, 20)).allMatch(t -> process(t) == here);
    }
  }

  private static double process(Trial trial) {
    return Optional.ofNullable(trial.metrics().get("process")).orElse(Double.NaN);
  }

  @Test
  void stopsTrialsEarly_asTheSchedulerSays() throws Exception {
    StudySpec halves = EPOCHS.withScheduler("asha");
    try (Runner runner = SparkRunner.on(context, new Epochs(), 2)) {
      StudyView view = Tuner.of(halves).run(runner, Budget.UNLIMITED.withEvaluations(3)).view();
      assertThat(view.asked()).isGreaterThan(3);
      assertThat(view.finished()).noneMatch(trial -> trial.state() == State.FAILED);
    }
  }
}
