package dev.cairn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.crash.Ordeal;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.trial.Algorithm;
import dev.cairn.value.Value;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code cairn run} and its programs killed with SIGKILL at random moments and continued, under
 * every scheduler on the class path.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class ResumptionTest {
  private static final Algorithm RANDOM = Algorithm.of("random");
  private static final Algorithm PROMOTING =
      Algorithm.of("asha", Map.of("mode", Value.of("promote")));

  /** Smaller than the presets, so that schedulers decide much in a small study. */
  private static final Map<String, Value> SMALL =
      Map.of("startup", Value.of(2), "population", Value.of(4), "probes", Value.of(12));

  @TempDir Path folder = Path.of("");

  /** Each scheduler; one that can be laid upon another is, upon one that pauses. */
  static List<Algorithm> schedulers() {
    return Schedulers.all().stream().map(ResumptionTest::small).toList();
  }

  private static Algorithm small(SchedulerProvider<?> provider) {
    Map<String, Value> options = new LinkedHashMap<>();
    for (RecordComponent option : provider.options().getRecordComponents()) {
      if (option.getName().equals("within")) {
        options.put("within", within());
      } else if (SMALL.containsKey(option.getName())) {
        options.put(option.getName(), SMALL.get(option.getName()));
      }
    }
    return Algorithm.of(provider.id(), options);
  }

  private static Value within() {
    Map<String, Value> fields = new LinkedHashMap<>(Map.of("id", Value.of(PROMOTING.id())));
    fields.putAll(PROMOTING.options().fields());
    return Value.of(fields);
  }

  private Process start(Path study, Path journal) throws IOException {
    return new CommandLine(folder.resolve("errors")).start(journal, "run", study.toString());
  }

  private void undergo(Algorithm scheduler, int workers, int kills)
      throws IOException, InterruptedException {
    Ordeal ordeal = new Ordeal(folder, RANDOM, scheduler, 4, workers, 1);
    Ordeal.Outcome outcome = ordeal.undergo(kills, this::start);
    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.kills() + outcome.programs()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void killedAndContinued_itEqualsTheUncutRun_eventForEvent(Algorithm scheduler)
      throws IOException, InterruptedException {
    undergo(scheduler, 1, 1);
  }

  @ParameterizedTest
  @MethodSource("schedulers")
  void killedAndContinued_manyWorkersTrainNothingTwice(Algorithm scheduler)
      throws IOException, InterruptedException {
    undergo(scheduler, 4, 1);
  }
}
