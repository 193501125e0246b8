package dev.cairn.benchmarks.speed;

import dev.cairn.journal.Journal;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One ask and one tell in a study that holds some finished trials already. Every iteration starts
 * with that many again.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 50)
@Measurement(iterations = 20)
public class AskBenchmark {
  private static final int TRIALS = 20;

  @Param({"random", "qmc", "grid", "tpe"})
  public String sampler = "random";

  @Param({"100", "1000", "10000"})
  public int trials;

  @Param({"10"})
  public int parameters;

  private Optional<Study> study = Optional.empty();

  /** A study with the finished trials. */
  @Setup(Level.Iteration)
  public void open() throws IOException {
    Workload workload = Workload.of(sampler, parameters);
    Journal journal = new MemoryJournal();
    journal.append("speed", 0, List.of(workload.opened()));
    journal.append("speed", 1, workload.finished(0, trials));
    study = Optional.of(Study.open(workload.spec(), journal, InstantSource.system(), "jmh"));
  }

  /** Asks and tells a few times, so that the number of trials stays what it says. */
  @Benchmark
  @OperationsPerInvocation(TRIALS)
  public int askAndTell() throws IOException {
    Study here = study.orElseThrow();
    for (int i = 0; i < TRIALS; i++) {
      if (here.ask() instanceof Next.Run run) {
        Trial trial = run.trial();
        double value = Workload.value(trial.row());
        here.tell(trial.number(), trial.attempt(), Evaluation.of(value));
      }
    }
    return here.view().asked();
  }
}
