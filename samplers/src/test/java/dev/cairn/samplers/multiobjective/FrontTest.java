package dev.cairn.samplers.multiobjective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.math.pareto.Hypervolume;
import dev.cairn.samplers.Studies;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.Ranking;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all samplers of this family promise. */
class FrontTest {
  private static final int TRIALS = 150;
  private static final Categorical<String> KIND = Categorical.of("kind", "good", "bad");
  private static final Real GOOD = Real.of("offset", 0, 1).when(KIND.is("good"));
  private static final SearchSpace SPACE =
      SearchSpace.of(
          Real.of("x0", 0, 1),
          Real.of("x1", 0, 1),
          Real.of("x2", 0, 1),
          Real.of("x3", 0, 1),
          KIND,
          GOOD);

  private static StudySpec spec(String sampler, long seed) {
    return StudySpec.of("m", SPACE, Goal.minimize("f1"), Goal.maximize("f2"))
        .withSampler(sampler)
        .withSeed(seed);
  }

  /** ZDT1 of four variables and a branch, the second objective turned round and 1000 times. */
  private static Evaluation zdt1(Configuration c) {
    double[] x = c.raw();
    double rest = (x[1] + x[2] + x[3]) / 3 + (c.has(GOOD) ? Math.abs(c.get(GOOD) - 0.5) : 1);
    double g = 1 + 4 * rest;
    return Evaluation.of("f1", x[0]).and("f2", -1000 * g * (1 - Math.sqrt(x[0] / g)));
  }

  /** As a share of what the true front, f2 = 1000 - 1000 sqrt(f1), dominates. */
  private static double hypervolume(StudyView view) {
    double[][] points =
        Ranking.frontier(view).stream().map(Trial::objectives).toArray(double[][]::new);
    return Hypervolume.of(points, new double[] {1.1, 6000}) / (1.1 * 6000 - 1000 / 3.0);
  }

  private static double mean(String sampler) throws IOException {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      sum += hypervolume(Studies.run(spec(sampler, seed), TRIALS, FrontTest::zdt1)) / 5;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nsga2", "nsga3", "moead"})
  void comesNearerToTheFront_thanRandomSearch(String sampler) throws IOException {
    double missing = 1 - mean(sampler);
    assertThat(missing).isLessThan(0.75 * (1 - mean("random")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nsga2", "nsga3", "moead"})
  void becomesFeasible_whereFewPointsAre(String sampler) throws IOException {
    StudySpec spec = spec(sampler, 1).withConstraints("limit");
    StudyView view =
        Studies.run(spec, TRIALS, c -> zdt1(c).and("limit", c.raw()[1] + c.raw()[2] - 0.3));
    assertThat(view.finished().subList(0, 20).stream().filter(Trial::feasible).count())
        .isLessThan(5);
    assertThat(
            view.finished().subList(TRIALS - 50, TRIALS).stream().filter(Trial::feasible).count())
        .isGreaterThan(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nsga2", "nsga3", "moead"})
  void spreads_overTheFront(String sampler) throws IOException {
    StudyView view = Studies.run(spec(sampler, 2), 300, FrontTest::zdt1);
    long parts =
        Ranking.frontier(view).stream()
            .map(t -> (int) Math.min(4, 5 * t.objectives()[0]))
            .distinct()
            .count();
    assertThat(parts).isGreaterThanOrEqualTo(3);
  }
}
