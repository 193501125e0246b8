package dev.cairn.runners.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.run.Job;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckpointsTest {
  private static final Configuration ANY =
      SearchSpace.of(Real.of("x", 0, 1)).configuration(new double[] {0.5});

  @TempDir Path logs = Path.of("");
  private FolderCheckpoints checkpoints = new FolderCheckpoints(logs);

  @BeforeEach
  void open() {
    checkpoints = new FolderCheckpoints(logs);
  }

  private void save(int trial, String state) throws IOException {
    Files.createDirectories(checkpoints.of(trial).resolve("deep"));
    Files.writeString(checkpoints.of(trial).resolve("deep").resolve("weights"), state);
  }

  private String saved(int trial) throws IOException {
    Path weights = checkpoints.of(trial).resolve("deep").resolve("weights");
    return Files.exists(weights) ? Files.readString(weights) : "nothing";
  }

  private static Job job(int trial, int attempt, Optional<Origin> origin) {
    return new Job(trial, attempt, ANY, 0, 9, Optional.empty(), origin);
  }

  @Test
  void aNewTrial_findsAnEmptyFolder_alsoWhereAnotherStudyLeftOne() throws IOException {
    save(0, "of a study that was deleted");
    checkpoints.prepare(job(0, 1, Optional.empty()));
    assertThat(checkpoints.of(0)).isEmptyDirectory();
  }

  @Test
  void twoRunsOfOneStudy_mayDropTheSameState_atOnce() throws Exception {
    for (int round = 0; round < 200; round++) {
      save(0, "weights");
      var start = new CyclicBarrier(2);
      Callable<Void> drop =
          () -> {
            start.await();
            checkpoints.drop(0);
            return null;
          };
      var other = new FutureTask<>(drop);
      new Thread(other, "other run").start();
      drop.call();
      other.get();
      assertThat(checkpoints.of(0)).doesNotExist();
    }
  }

  @Test
  void aResumedTrial_findsWhatItSaved() throws IOException {
    checkpoints.prepare(job(0, 1, Optional.empty()));
    save(0, "half");
    checkpoints.prepare(job(0, 2, Optional.empty()));
    assertThat(saved(0)).isEqualTo("half");
  }

  @Test
  void aFork_findsTheStateOfThePause_thoughTheParentWentOn() throws IOException {
    save(0, "at 3");
    checkpoints.copy(new Origin(0, 3));
    save(0, "at 5");
    checkpoints.prepare(job(1, 1, Optional.of(new Origin(0, 3))));
    assertThat(saved(1)).isEqualTo("at 3");
    save(1, "its own");
    checkpoints.prepare(job(1, 2, Optional.of(new Origin(0, 3))));
    assertThat(saved(1)).isEqualTo("its own");
    assertThat(saved(0)).isEqualTo("at 5");
  }

  @Test
  void aForkThatWasCutOff_findsTheCopyAtItsNextAttempt() throws IOException {
    save(0, "at 3");
    checkpoints.copy(new Origin(0, 3));
    checkpoints.prepare(job(1, 2, Optional.of(new Origin(0, 3))));
    assertThat(saved(1)).isEqualTo("at 3");
  }

  @Test
  void tells_whatThereIs_andDropsIt() throws IOException {
    assertThat(checkpoints.trials()).isEmpty();
    save(0, "a");
    save(12, "b");
    checkpoints.copy(new Origin(12, 1e-3));
    checkpoints.copy(new Origin(12, 4.5e9));
    assertThat(checkpoints.trials()).containsExactlyInAnyOrder(0, 12);
    assertThat(checkpoints.copies())
        .containsExactlyInAnyOrder(new Origin(12, 1e-3), new Origin(12, 4.5e9));
    checkpoints.drop(12);
    checkpoints.drop(new Origin(12, 1e-3));
    assertThat(checkpoints.trials()).containsExactly(0);
    assertThat(checkpoints.copies()).containsExactly(new Origin(12, 4.5e9));
  }
}
