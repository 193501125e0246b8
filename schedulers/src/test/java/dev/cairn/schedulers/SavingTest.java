package dev.cairn.schedulers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.journal.MemoryJournal;
import dev.cairn.study.Study;
import dev.cairn.testkit.Script;
import dev.cairn.testkit.Simulation;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What early stopping is good for, on curves {@code x + 1 / sqrt(epoch)} with noise of 0.05 over 81
 * epochs: random x, four workers, mean of ten seeds.
 */
class SavingTest {
  private static final int SEEDS = 10;
  private static final Algorithm NONE = Algorithm.of("none");
  private static final Algorithm MEDIAN = Algorithm.of("median");
  private static final Algorithm STOP = Algorithm.of("asha");
  private static final Algorithm PROMOTE =
      Algorithm.of("asha", Map.of("mode", Value.of("promote")));

  /** Of one way to schedule: full evaluations a study, and the x of its best complete trial. */
  private record Outcome(double evaluations, double best) {}

  @Test
  void spendsLess_andFindsAsGood_withAsManyTrials() throws IOException {
    Outcome all = trials(NONE, 90);
    Outcome median = trials(MEDIAN, 90);
    Outcome asha = trials(STOP, 90);
    assertThat(median.evaluations()).isLessThan(all.evaluations() / 2);
    assertThat(asha.evaluations()).isLessThan(all.evaluations() / 10);
    assertThat(median.best()).isLessThan(all.best() + 0.02);
    assertThat(asha.best()).isLessThan(all.best() + 0.02);
  }

  @Test
  void findsBetter_forAsManyEvaluations() throws IOException {
    Outcome all = evaluations(NONE, 12);
    assertThat(evaluations(MEDIAN, 12).best()).isLessThan(0.75 * all.best());
    assertThat(evaluations(STOP, 12).best()).isLessThan(0.5 * all.best());
    assertThat(evaluations(PROMOTE, 12).best()).isLessThan(0.5 * all.best());
  }

  private static Outcome trials(Algorithm scheduler, int number) throws IOException {
    return mean(scheduler, (study, simulation) -> simulation.settle(number));
  }

  private static Outcome evaluations(Algorithm scheduler, double number) throws IOException {
    return mean(
        scheduler,
        (study, simulation) -> {
          while (study.evaluations() < number) {
            simulation.settle(1);
          }
        });
  }

  @FunctionalInterface
  private interface Budget {
    void spend(Study study, Simulation simulation) throws IOException;
  }

  private static Outcome mean(Algorithm scheduler, Budget budget) throws IOException {
    double evaluations = 0;
    double best = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      StudySpec spec =
          Played.spec("none", Map.of())
              .withFidelity("epoch", 1, 81)
              .withScheduler(scheduler)
              .withSeed(seed);
      InstantSource clock = InstantSource.fixed(Instant.EPOCH);
      try (Study study = Study.open(spec, new MemoryJournal(), clock, "simulated")) {
        budget.spend(study, new Simulation(study, Script.smooth(spec, seed), 4));
        evaluations += study.evaluations() / SEEDS;
        best += Ranking.best(study.view()).orElseThrow().row()[0] / SEEDS;
      }
    }
    return new Outcome(evaluations, best);
  }
}
