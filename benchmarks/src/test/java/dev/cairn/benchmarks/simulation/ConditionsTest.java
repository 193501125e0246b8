package dev.cairn.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Policy;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A trial takes a second an epoch, ten in all. */
class ConditionsTest {
  private static final Problem BY_EPOCHS = problem(Optional.of(new Fidelity("epoch", 1, 10)));
  private static final Problem WHOLE = problem(Optional.empty());

  @Test
  void fates_dependOnSeedTrialAndAttempt_andComeAtTheirRates() {
    var conditions = new Conditions(0.2, 3, 0.1, 2);
    assertThat(conditions.of(1, 2, 3)).isEqualTo(conditions.of(1, 2, 3));
    assertThat(conditions.of(1, 2, 3)).isNotEqualTo(conditions.of(1, 2, 4));
    List<Conditions.Fate> fates =
        IntStream.range(0, 20_000).mapToObj(trial -> conditions.of(5, trial, 0)).toList();
    assertThat(share(fates.stream().map(f -> f.factor() == 3).toList()))
        .isCloseTo(0.2, within(0.01));
    assertThat(share(fates.stream().map(f -> f.failsAt() <= 1).toList()))
        .isCloseTo(0.1, within(0.01));
    assertThat(fates.stream().mapToDouble(Conditions.Fate::delay).average().orElseThrow())
        .isCloseTo(2, within(0.05));
  }

  private static double share(List<Boolean> flags) {
    return (double) flags.stream().filter(flag -> flag).count() / flags.size();
  }

  @Test
  void stragglers_takeLonger_andNothingElseChanges() throws IOException {
    for (Problem problem : List.of(BY_EPOCHS, WHOLE)) {
      Simulated ideal = run(problem, Conditions.IDEAL, Policy.STANDARD, 1);
      Simulated slow = run(problem, new Conditions(1, 3, 0, 0), Policy.STANDARD, 1);
      assertThat(ideal.seconds()).isCloseTo(60, within(1e-9));
      assertThat(slow.seconds()).isCloseTo(180, within(1e-9));
      assertThat(slow.curve().best()).containsExactly(ideal.curve().best());
    }
  }

  @Test
  void a_delay_comesBeforeEveryAttempt() throws IOException {
    var conditions = new Conditions(0, 1, 0, 5);
    double delays = 0;
    for (int trial = 0; trial < 6; trial++) {
      delays += conditions.of(spec(WHOLE, Policy.STANDARD).seed(), trial, 1).delay();
    }
    assertThat(run(WHOLE, conditions, Policy.STANDARD, 1).seconds())
        .isCloseTo(60 + delays, within(1e-9));
  }

  @Test
  void a_failedTrial_isPaidFor_andIsNotTheBest() throws IOException {
    var failing = new Conditions(0, 1, 0.999, 0);
    Simulated whole = run(WHOLE, failing, Policy.STANDARD, 1);
    assertThat(whole.curve().last()).isEqualTo(6);
    assertThat(whole.curve().best()).containsOnly(Double.NaN);
    assertThat(whole.seconds()).isCloseTo(60, within(1e-9));
    Simulated byEpochs = run(BY_EPOCHS, failing, Policy.STANDARD, 1);
    assertThat(byEpochs.curve().last()).isEqualTo(6);
    assertThat(byEpochs.seconds()).isCloseTo(60, within(1e-9));
    assertThat(byEpochs.timings().asks().length).isGreaterThan(6);
  }

  @Test
  void a_failedTrial_isRunAgain_whereTheStudyRetries() throws IOException {
    var sometimes = new Conditions(0, 1, 0.5, 0);
    for (int workers : new int[] {1, 3}) {
      for (Problem problem : List.of(BY_EPOCHS, WHOLE)) {
        Simulated run = run(problem, sometimes, new Policy(50, false), workers);
        assertThat(run.curve().last()).isEqualTo(6);
        assertThat(run.curve().best()[5]).isNotNaN();
        assertThat(run.timings().asks().length).isGreaterThan(6);
      }
    }
  }

  @Test
  void idle_isNotWhatTheEndLeavesOver() throws IOException {
    // six trials of ten seconds by four workers: nobody waits for the scheduler, two are done early
    Simulated run = run(WHOLE, Conditions.IDEAL, Policy.STANDARD, 4);
    assertThat(run.seconds()).isCloseTo(20, within(1e-9));
    assertThat(run.idle()).isZero();
  }

  @Test
  void what_cannotBe_isRefused() {
    assertThatThrownBy(() -> new Conditions(2, 1, 0, 0)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new Conditions(0, 1, 1, 0)).isInstanceOf(InvalidInputException.class);
  }

  private static Simulated run(Problem problem, Conditions conditions, Policy policy, int workers)
      throws IOException {
    return Simulation.run(problem, spec(problem, policy), 6, workers, conditions, "lottery", 0);
  }

  private static StudySpec spec(Problem problem, Policy policy) {
    return problem
        .study()
        .withSampler("lottery")
        .withScheduler("straight")
        .withPolicy(policy)
        .withSeed(4);
  }

  private static Problem problem(Optional<Fidelity> fidelity) {
    Real x = Real.of("x", 0, 1);
    return new Problem(
        "growing",
        "synthetic",
        false,
        SearchSpace.of(x),
        List.of(Goal.maximize("value")),
        List.of(),
        fidelity,
        (c, epoch) ->
            new Outcome(new double[] {c.get(x)}, new double[0], Double.isNaN(epoch) ? 10 : epoch),
        new Yardstick(1, 0.5, List.of()));
  }
}
