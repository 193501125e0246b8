package dev.cairn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.scheduling.SchedulerProvider;
import dev.cairn.scheduling.Schedulers;
import dev.cairn.study.Study;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Event;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every scheduler keeps to. A subclass in the module of the schedulers runs it on every
 * provider on the class path, each on simulated random studies within its capabilities.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
public abstract class SchedulerContract {
  private static final int STUDIES = 6;
  private static final int ATTEMPTS = 80;

  /** The schedulers under test; all that are found, with their preset options. */
  protected List<Algorithm> algorithms() {
    return Schedulers.all().stream().map(provider -> Algorithm.of(provider.id())).toList();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void replay_decides_asTheLogSays(Algorithm algorithm) throws IOException {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(algorithm, seed);
      for (int workers : new int[] {1, 5}) {
        Records records = Records.of(spec, List.of());
        Script script = script(spec, seed).losing(0.05);
        new Simulation(records.open(0), script, workers).settle(ATTEMPTS);
        Replay.check(spec, records.events(), "seed " + seed + ", " + workers + " workers");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void keeps_allWorkersFromWaiting_atOnce(Algorithm algorithm) throws IOException {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(algorithm, seed);
      for (int workers : new int[] {1, 2, 16}) {
        Records records = Records.of(spec, List.of());
        new Simulation(records.open(0), script(spec, seed), workers).settle(ATTEMPTS);
        assertThat(records.settlements()).as("seed %s", seed).hasSizeGreaterThanOrEqualTo(ATTEMPTS);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void decides_theSame_whateverTheClockShows(Algorithm algorithm) throws IOException {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(algorithm, seed);
      Records then = Records.of(spec, List.of());
      Records now = Records.of(spec, List.of());
      new Simulation(then.open(0), script(spec, seed), 4).settle(ATTEMPTS);
      new Simulation(now.open(1_800_000_000_000L), script(spec, seed), 4).settle(ATTEMPTS);
      assertThat(now.settlements()).as("seed %s", seed).isEqualTo(then.settlements());
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void decides_theSame_whenAttemptsAreLostAndRepeated(Algorithm algorithm) throws IOException {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(algorithm, seed);
      Script script = script(spec, seed);
      Records smooth = Records.of(spec, List.of());
      new Simulation(smooth.open(0), script, 1).settle(ATTEMPTS);
      List<String> settlements = smooth.settlements();
      Records bumpy = Records.of(spec, List.of());
      Simulation losing = new Simulation(bumpy.open(0), script.losing(0.1), 1);
      for (int left = ATTEMPTS; left > 0; left = settlements.size() - bumpy.settlements().size()) {
        losing.settle(left);
      }
      assertThat(bumpy.settlements()).as("seed %s", seed).isEqualTo(settlements);
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void continues_asIfUncut_whereverTheStudyWasCut(Algorithm algorithm) throws IOException {
    StudySpec spec = spec(algorithm, 1);
    Script script = script(spec, 1);
    Records uncut = Records.of(spec, List.of());
    new Simulation(uncut.open(0), script, 1).settle(30);
    List<String> settlements = uncut.settlements();
    List<Event> events = uncut.events();
    for (int cut = 0; cut < events.size(); cut++) {
      Records copy = Records.of(spec, events.subList(0, cut));
      int left = settlements.size() - copy.settlements().size();
      new Simulation(copy.open(1000), script, 1).settle(left);
      // a trial that was cut off between its report and the answer is settled beside those
      assertThat(copy.settlements().subList(0, settlements.size()))
          .as("cut after %s events", cut)
          .isEqualTo(settlements);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("algorithms")
  void goesOn_fromWhatTrialsSaved_howeverOftenTheRunIsKilled(Algorithm algorithm)
      throws IOException, InterruptedException {
    Script script = Script.smooth(spec(algorithm, 1), 1);
    Lives uncut = new Lives(script, 3);
    uncut.spend(life -> Integer.MAX_VALUE);
    for (int append : new int[] {4, 7, 11}) {
      Lives killed = new Lives(script, 3);
      killed.spend(life -> append);
      assertThat(killed.problems()).as("killed at every append %s", append).isEmpty();
      assertThat(killed.settlements())
          .as("killed at every append %s", append)
          .isEqualTo(uncut.settlements());
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void goes_on_whenTrialsAreStoppedByHand(Algorithm algorithm) throws IOException {
    for (int seed = 0; seed < STUDIES; seed++) {
      StudySpec spec = spec(algorithm, seed);
      Stream random = Stream.of(seed);
      Records records = Records.of(spec, List.of());
      Study study = records.open(0);
      Simulation simulation = new Simulation(study, script(spec, seed), 1 + seed % 4);
      for (int round = 0; round < ATTEMPTS / 4; round++) {
        simulation.settle(4);
        // ended right after its report, a trial would look as if the scheduler had stopped it
        int reported = records.lastReported();
        List<Integer> open =
            study.view().pending().stream()
                .map(Trial::number)
                .filter(number -> number != reported)
                .toList();
        if (!open.isEmpty()) {
          records.control().stop(open.get(random.nextInt(open.size())), "seen enough");
        }
      }
      Replay.check(spec, records.events(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void describes_itself(Algorithm algorithm) {
    SchedulerProvider<?> provider = Schedulers.find(algorithm.id());
    declarations(algorithm).describe(provider.summary(), provider.version(), provider.options());
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void refuses_whatItCannotDo(Algorithm algorithm) {
    declarations(algorithm).refuse();
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void refuses_unknownOptions(Algorithm algorithm) {
    declarations(algorithm).refuseUnknownOption();
  }

  private static Declarations declarations(Algorithm algorithm) {
    return new Declarations(
        "scheduler",
        algorithm.id(),
        Schedulers.find(algorithm.id()).capabilities(),
        StudySpec::withScheduler,
        Schedulers::create);
  }

  /** A random study as it suits the schedulers under test. */
  protected StudySpec suited(StudySpec drawn) {
    return drawn;
  }

  private StudySpec spec(Algorithm algorithm, long seed) {
    return suited(
            RandomStudies.draw(Schedulers.find(algorithm.id()).capabilities(), Stream.of(seed)))
        .withScheduler(algorithm)
        .withPolicy(new Policy(0, 1_000, true));
  }

  /** Some trials fail, some reports lack an objective, some skip fidelities. */
  private static Script script(StudySpec spec, long seed) {
    return new Script(spec, seed, 0.02, 0, 0.1, 1 + seed % 3);
  }
}
