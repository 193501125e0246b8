package dev.cairn.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.benchmarks.problems.Outcome;
import dev.cairn.benchmarks.problems.Problem;
import dev.cairn.benchmarks.problems.Problems;
import dev.cairn.benchmarks.problems.Yardstick;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Fidelity;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Problems PROBLEMS = Problems.at(Optional.empty());

  /** Grows towards x with every epoch, at one second an epoch. */
  private static final Problem GROWING = growing();

  @Test
  void a_curve_hasThe_bestAfterEveryEvaluation() throws IOException {
    double[] best = run(problem("branin"), 1).curve().best();
    assertThat(best).hasSize(40);
    for (int i = 1; i < best.length; i++) {
      assertThat(best[i]).isLessThanOrEqualTo(best[i - 1]);
    }
  }

  @Test
  void the_sameSpec_givesTheSameCurveAndTime() throws IOException {
    for (int workers : new int[] {1, 3}) {
      Simulated first = run(problem("tree"), workers);
      Simulated second = run(problem("tree"), workers);
      assertThat(first.curve().best()).containsExactly(second.curve().best());
      assertThat(first.seconds()).isEqualTo(second.seconds());
    }
  }

  @Test
  void another_seed_givesAnotherCurve() throws IOException {
    StudySpec other = spec(problem("branin"), "straight").withSeed(2);
    Simulated second = Simulation.run(problem("branin"), other, 40, 1, "lottery", 2);
    assertThat(run(problem("branin"), 1).curve().best()).isNotEqualTo(second.curve().best());
  }

  @Test
  void workers_shareTheTime() throws IOException {
    double alone = run(problem("branin"), 1).seconds();
    double shared = run(problem("branin"), 4).seconds();
    assertThat(alone).isBetween(20.0, 60.0);
    assertThat(shared).isBetween(alone / 4, alone / 4 + 1.5);
  }

  @Test
  void an_exhaustedSpace_endsTheCurve() throws IOException {
    StudySpec spec =
        spec(problem("branin"), "straight")
            .withSampler(Algorithm.of("lottery", Map.of("tickets", Value.of(7))));
    assertThat(Simulation.run(problem("branin"), spec, 40, 2, "lottery", 0).curve().last())
        .isEqualTo(7);
  }

  @Test
  void infeasible_outcomesAreNotTheBest() throws IOException {
    double[] best = run(problem("gramacy"), 1).curve().best();
    assertThat(best[39]).isGreaterThanOrEqualTo(problem("gramacy").yardstick().best());
  }

  @Test
  void several_objectivesGiveAHypervolumeThatGrows() throws IOException {
    double[] best = run(problem("zdt1"), 1).curve().best();
    for (int i = 1; i < best.length; i++) {
      assertThat(best[i]).isGreaterThanOrEqualTo(best[i - 1]);
    }
    assertThat(best[39]).isBetween(6.0, 1.1 * 11);
  }

  @Test
  void with_fidelity_placesAreFullTrainings() throws IOException {
    Simulated run = Simulation.run(GROWING, spec(GROWING, "straight"), 6, 1, "lottery", 0);
    assertThat(run.curve().n()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(run.seconds()).isCloseTo(60, within(1e-9));
    assertThat(run.timings().asks()).hasSize(6);
  }

  @Test
  void a_continuedTrial_paysOnlyItsFurtherEpochs() throws IOException {
    // Two trials to half and the better one on to the end: 1.5 trainings a pair.
    Simulated run = Simulation.run(GROWING, spec(GROWING, "pairs"), 6, 1, "lottery", 0);
    assertThat(run.curve().last()).isEqualTo(6);
    assertThat(run.seconds()).isCloseTo(60, within(1e-9));
    assertThat(run.timings().asks()).hasSize(12);
  }

  private static Simulated run(Problem problem, int workers) throws IOException {
    return Simulation.run(problem, spec(problem, "straight"), 40, workers, "lottery", 1);
  }

  private static StudySpec spec(Problem problem, String scheduler) {
    return problem.study().withSampler("lottery").withScheduler(scheduler).withSeed(1);
  }

  private static Problem problem(String name) {
    return PROBLEMS.find(name).orElseThrow();
  }

  private static Problem growing() {
    Real x = Real.of("x", 0, 1);
    return new Problem(
        "growing",
        "synthetic",
        false,
        SearchSpace.of(x),
        List.of(Goal.maximize("value")),
        List.of(),
        Optional.of(new Fidelity("epoch", 1, 10)),
        (c, epoch) -> new Outcome(new double[] {c.get(x) * epoch / 10}, new double[0], epoch),
        new Yardstick(1, 0.5, List.of()));
  }
}
