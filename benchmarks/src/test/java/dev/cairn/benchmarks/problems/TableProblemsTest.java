package dev.cairn.benchmarks.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.simulation.Simulated;
import dev.cairn.benchmarks.simulation.Simulation;
import dev.cairn.benchmarks.tables.CurveTable;
import dev.cairn.benchmarks.tables.Tables;
import dev.cairn.journal.MemoryJournal;
import dev.cairn.space.Configuration;
import dev.cairn.study.Next;
import dev.cairn.study.Study;
import dev.cairn.trial.StudySpec;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableProblemsTest {
  private static final CurveTable TABLE = Tables.digits();
  private static final Problem DIGITS =
      Problems.at(Optional.empty()).find("table-digits").orElseThrow();

  @Test
  void the_yardstick_isThatOfTheTable() {
    assertThat(DIGITS.yardstick()).isEqualTo(TableProblems.yardstick(TABLE));
    assertThat(DIGITS.space()).isEqualTo(TABLE.grid().space());
    assertThat(DIGITS.fidelity().orElseThrow().high()).isEqualTo(TABLE.epochs());
  }

  @Test
  void a_trial_findsOneOfTheRepeats_theSameForAllEpochs_andIsScoredByTheirMean() {
    Configuration configuration = configuration(1234);
    for (long draw = -4; draw < 4; draw++) {
      int repeat = Math.floorMod(draw, TABLE.repeats());
      for (int epoch = 1; epoch <= TABLE.epochs(); epoch++) {
        Outcome outcome = DIGITS.evaluate(configuration, epoch, draw);
        assertThat(outcome.objectives()).containsExactly(TABLE.validation(1234, repeat, epoch));
        assertThat(outcome.seconds()).isEqualTo(TABLE.seconds(1234, repeat, epoch));
        assertThat(outcome.score()).isEqualTo(TABLE.meanValidation(1234, epoch));
        assertThat(DIGITS.evaluate(configuration, epoch).objectives())
            .containsExactly(outcome.score());
      }
    }
  }

  @Test
  void the_simulatedClock_isTheSumOfTheStoredTimes() throws IOException {
    StudySpec spec = DIGITS.study().withSampler("lottery").withScheduler("straight").withSeed(3);
    double seconds = 0;
    try (Study study =
        Study.open(spec, new MemoryJournal(), InstantSource.fixed(Instant.EPOCH), "test")) {
      for (int i = 0; i < 20 && study.ask() instanceof Next.Run run; i++) {
        int row = TABLE.grid().row(run.trial().configuration());
        seconds += TABLE.meanSeconds(row, TABLE.epochs());
      }
    }
    Simulated alone = Simulation.run(DIGITS, spec, 20, 1, "lottery", 0);
    assertThat(alone.seconds()).isCloseTo(seconds, within(1e-9 * seconds));
    assertThat(alone.evaluations()).isEqualTo(20L * TABLE.epochs());
    Simulated shared = Simulation.run(DIGITS, spec, 20, 4, "lottery", 0);
    assertThat(shared.seconds() * 4 * (1 - shared.idle())).isBetween(0.8 * seconds, 1.2 * seconds);
  }

  @Test
  void the_wholeProblem_isTheEndOfTheCurves() {
    Problem full = TableProblems.full("full", TABLE);
    assertThat(full.kind()).isEqualTo(Kind.SINGLE);
    assertThat(full.evaluate(configuration(99), Double.NaN).objectives())
        .containsExactly(TABLE.meanValidation(99, TABLE.epochs()));
    double least =
        IntStream.range(0, TABLE.grid().rows())
            .mapToDouble(row -> TABLE.meanValidation(row, TABLE.epochs()))
            .min()
            .orElseThrow();
    assertThat(full.yardstick().best()).isEqualTo(least);
  }

  @Test
  void a_file_isAProblemByItsName() {
    var file = "src/main/resources/dev/cairn/benchmarks/tables/digits-mlp.table.gz";
    List<Problem> problems = Problems.at(Optional.empty()).select(List.of(file));
    assertThat(problems).extracting(Problem::name).containsExactly("table-digits-mlp");
    assertThat(problems.get(0).yardstick()).isEqualTo(DIGITS.yardstick());
  }

  private static Configuration configuration(int row) {
    int[] levels = TABLE.grid().levels(row);
    double[] raw = new double[levels.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = levels[i];
    }
    return DIGITS.space().configuration(raw);
  }
}
