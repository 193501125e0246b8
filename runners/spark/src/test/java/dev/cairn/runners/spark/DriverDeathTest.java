package dev.cairn.runners.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.Journal;
import dev.cairn.journal.Journals;
import dev.cairn.run.Budget;
import dev.cairn.run.Runner;
import dev.cairn.run.Tuner;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.State;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class DriverDeathTest {
  private static final Real X = Real.of("x", 0, 1);
  private static final StudySpec SPEC =
      StudySpec.of("s", SearchSpace.of(X), Goal.minimize("loss")).withSampler("random");
  private static final int ENOUGH = 5;

  @TempDir Path folder = Path.of("");

  /** A driver of its own: tunes without end in the journal of its argument. */
  static final class Driver {
    private Driver() {}

    public static void main(String[] arguments) throws Exception {
      SparkContext context = new SparkContext(Cluster.application("local[2]"));
      SparkObjective brief =
          (configuration, progress) -> {
            Thread.sleep(50);
            return Evaluation.of(configuration.get(X));
          };
      try (Journal journal = Journals.open(arguments[0]);
          Runner runner = SparkRunner.on(context, brief, 2)) {
        Tuner.of(SPEC).journal(journal).run(runner, Budget.trials(1_000_000));
      }
    }
  }

  private static List<Trial> finished(Journal journal) throws Exception {
    try (var study =
        dev.cairn.study.Study.open(SPEC, journal, Clock.systemUTC(), Tuner.session())) {
      return study.view().finished();
    }
  }

  @Test
  void losesNoFinishedTrial_whenTheDriverIsKilled() throws Exception {
    String address = "file:" + folder.resolve("journal");
    Process driver = Cluster.java("-Xmx512m", List.of(Driver.class.getName(), address)).start();
    Map<Integer, Double> before;
    try (Journal journal = Journals.open(address)) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(500);
      while (finished(journal).size() < ENOUGH) {
        assertThat(System.nanoTime()).as("the driver finishes trials").isLessThan(deadline);
        assertThat(driver.isAlive()).isTrue();
        Thread.sleep(200);
      }
    } finally {
      driver.destroyForcibly().waitFor();
    }
    try (Journal journal = Journals.open(address)) {
      before = values(finished(journal));
      int all = before.size() + 4;
      List<Trial> after =
          Tuner.of(SPEC)
              .journal(journal)
              .parallel(2)
              .run((configuration, progress) -> Evaluation.of(2), Budget.trials(all))
              .view()
              .finished();
      assertThat(after).hasSize(all).extracting(Trial::state).containsOnly(State.COMPLETE);
      assertThat(values(after)).containsAllEntriesOf(before);
    }
  }

  /** The values by number; an error when a trial is there twice. */
  private static Map<Integer, Double> values(List<Trial> trials) {
    return trials.stream().collect(Collectors.toMap(Trial::number, t -> t.objectives()[0]));
  }
}
