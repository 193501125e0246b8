package dev.cairn.samplers.crossentropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.math.distribution.TruncatedNormalFit;
import dev.cairn.random.Stream;
import dev.cairn.samplers.Studies;
import dev.cairn.sampling.Samplers;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {
  private static final CrossEntropyOptions OPTIONS = new CrossEntropyOptions();
  private static final List<Real> X =
      IntStream.range(0, 4).mapToObj(i -> Real.of("x" + i, -10, 10)).toList();
  private static final Categorical<String> A = Categorical.of("a", "p", "q", "r");
  private static final Categorical<String> B = Categorical.of("b", "s", "t", "u", "v");
  private static final SearchSpace LEVY = SearchSpace.of(X);
  private static final SearchSpace MIXED = SearchSpace.of(X.get(0), X.get(1), A, B);

  private static double square(double z) {
    return z * z;
  }

  private static double w(double z) {
    return 1 + (z - 1) / 4;
  }

  /** Levy's function, best where all are 1. */
  private static Evaluation levy(Configuration c) {
    double[] w = X.stream().mapToDouble(x -> w(c.get(x))).toArray();
    double sum = square(Math.sin(Math.PI * w[0]));
    for (int i = 0; i < 3; i++) {
      sum += square(w[i] - 1) * (1 + 10 * square(Math.sin(Math.PI * w[i] + 1)));
    }
    return Evaluation.of(sum + square(w[3] - 1) * (1 + square(Math.sin(2 * Math.PI * w[3]))));
  }

  /** Best at 3, -4, q and v. */
  private static Evaluation mixed(Configuration c) {
    double sum = square(c.get(X.get(0)) - 3) + square(c.get(X.get(1)) + 4);
    return Evaluation.of(
        sum / 400 + (c.get(A).equals("q") ? 0 : 0.1) + (c.get(B).equals("v") ? 0 : 0.1));
  }

  private static StudyView run(
      SearchSpace space, long seed, Function<Configuration, Evaluation> objective)
      throws IOException {
    StudySpec spec = StudySpec.of("c", space, Goal.minimize("loss")).withSampler("cross-entropy");
    return Studies.run(spec.withSeed(seed), 200, objective);
  }

  /** The largest distance from an optimum in the unit coordinates of ordered columns. */
  private static double distance(StudyView view, double... optimum) {
    double[] unit = Ranking.best(view).orElseThrow().unit();
    double distance = 0;
    for (int j = 0; j < optimum.length; j++) {
      distance = Math.max(distance, Math.abs(unit[j] - optimum[j]));
    }
    return distance;
  }

  @Test
  void finds_theOptimumOfLevy_in200Trials() throws IOException { // the check of A9, on 100 seeds
    int found = 0;
    for (int seed = 0; seed < 100; seed++) {
      found +=
          distance(run(LEVY, seed, CrossEntropyTest::levy), 0.55, 0.55, 0.55, 0.55) < 0.05 ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(90);
  }

  @Test
  void finds_theOptimumOfAMixedSpace_in200Trials() throws IOException { // the check of A9
    for (int seed = 0; seed < 20; seed++) {
      StudyView view = run(MIXED, seed, CrossEntropyTest::mixed);
      assertThat(distance(view, 0.65, 0.3)).as("seed %s", seed).isLessThan(0.05);
      Configuration best = Ranking.best(view).orElseThrow().configuration();
      assertThat(best.get(A) + best.get(B)).as("seed %s", seed).isEqualTo("qv");
    }
  }

  @Test
  void law_getsNarrower_roundByRound() throws IOException {
    double[] entropies = new double[11];
    for (int seed = 0; seed < 20; seed++) {
      StudyView view = run(MIXED, seed, CrossEntropyTest::mixed);
      for (int round = 0; round <= 10; round++) {
        Rounds rounds = new Rounds(MIXED, OPTIONS);
        entropies[round] += view.finished().first(20 * round).state(rounds).entropy();
      }
    }
    for (int round = 1; round <= 10; round++) {
      assertThat(entropies[round]).as("round %s", round).isLessThan(entropies[round - 1]);
    }
  }

  @Test
  void law_endsNarrow_aroundTheOptimum() throws IOException {
    StudyView view = run(MIXED, 1, CrossEntropyTest::mixed);
    Law law = view.state(new Rounds(MIXED, OPTIONS));
    Bell first = (Bell) law.marginals().get(0);
    assertThat(first.mean()).isBetween(0.6, 0.7);
    assertThat(first.deviation()).isLessThan(0.05);
  }

  @Test
  void refit_isNeverLessLikely_beforeSmoothing() {
    CrossEntropyOptions whole = new CrossEntropyOptions(20, 0.2, 1, 0.01, 0);
    for (int seed = 0; seed < 50; seed++) {
      Stream random = Stream.of(seed);
      Bell former = new Bell(random.nextDouble(), 0.01 + 0.9 * random.nextDouble(), 0);
      double[] elite = random.doubles(4).toArray();
      Bell next = former.refitted(elite, whole);
      assertThat(logLikelihood(next, elite))
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(logLikelihood(former, elite) - 1e-9);
    }
  }

  private static double logLikelihood(Bell bell, double[] sample) {
    return new TruncatedNormalFit(bell.mean(), bell.deviation()).logLikelihood(sample, 0, 1);
  }

  @Test
  void entropy_isThatOfTheDensity() {
    Bell bell = new Bell(0.2, 0.4, 0);
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      double[] x = {(i + 0.5) / 100_000};
      double log = logLikelihood(bell, x);
      sum -= Math.exp(log) * log / 100_000;
    }
    assertThat(bell.entropy()).isBetween(sum - 1e-6, sum + 1e-6);
  }

  @Test
  void learns_onlyFromActiveValues() throws IOException {
    Int depth = Int.of("depth", 1, 9).when(A.is("q"));
    SearchSpace space = SearchSpace.of(A, depth);
    StudyView view =
        run(space, 1, c -> Evaluation.of(c.has(depth) ? Math.abs(c.get(depth) - 7) : 10));
    assertThat(Ranking.best(view).orElseThrow().configuration().get(depth)).isEqualTo(7);
    Law untaught = Law.first(space);
    assertThat(untaught.marginals().get(1).refitted(new double[0], OPTIONS))
        .isEqualTo(untaught.marginals().get(1));
  }

  @Test
  void begins_withThePrior() {
    SearchSpace space = SearchSpace.of(Real.of("x", 0, 1).prior(0.8, 0.1));
    assertThat(Law.first(space).marginals().get(0)).isEqualTo(new Bell(0.8, 0.1, 0));
  }

  @Test
  void refuses_anEliteOfNone() {
    StudySpec spec =
        StudySpec.of("c", LEVY, Goal.minimize("loss"))
            .withSampler(Algorithm.of("cross-entropy", Map.of("elite", Value.of(0))));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("elite");
  }
}
