package dev.cairn.samplers.swarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.random.Stream;
import dev.cairn.samplers.Branches;
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
import dev.cairn.trial.Trial;
import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PsoTest {
  private static final List<Real> X =
      IntStream.range(0, 10).mapToObj(i -> Real.of("x" + i, -5, 5)).toList();

  private static StudySpec spec(SearchSpace space, Map<String, Value> options) {
    return StudySpec.of("p", space, Goal.minimize("loss"))
        .withSampler(Algorithm.of("pso", options));
  }

  private static StudyView run(
      SearchSpace space, long seed, int trials, Function<Configuration, Evaluation> objective)
      throws IOException {
    return Studies.run(spec(space, Map.of()).withSeed(seed), trials, objective);
  }

  private static Evaluation sphere(Configuration c) {
    return Evaluation.of(X.stream().mapToDouble(x -> Math.pow(c.get(x) - 1, 2)).sum());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30})
  void comesWithinAMillionthOfTheSphere_in10000Trials(int particles) throws IOException { // A8
    StudySpec spec = spec(SearchSpace.of(X), Map.of("particles", Value.of(particles)));
    for (int seed = 0; seed < 3; seed++) {
      double best = Studies.best(Studies.run(spec.withSeed(seed), 10_000, PsoTest::sphere));
      assertThat(best).as("seed %s", seed).isLessThan(1e-6);
    }
  }

  @Test
  void finds_theGoodBranch() throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      StudyView view = run(Branches.SPACE, seed, 150, Branches::evaluate);
      Configuration found = Ranking.best(view).orElseThrow().configuration();
      assertThat(found.get(Branches.KIND)).as("seed %s", seed).isEqualTo("right");
      assertThat(Studies.best(view)).as("seed %s", seed).isLessThan(0.2);
    }
  }

  @Test
  void moves_byInertiaAndTwoPulls() {
    Motion motion = new Motion(new SwarmOptions());
    double v = motion.velocity(0.5, 0.1, 0.6, 0.4, 0.5, 0.25);
    assertThat(v).isCloseTo(0.729 * 0.1 + 1.494 * (0.5 * 0.1 - 0.25 * 0.1), within(1e-12));
    assertThat(motion.velocity(0.5, 0.1, Double.NaN, Double.NaN, 1, 1))
        .isCloseTo(0.0729, within(1e-12));
    assertThat(motion.velocity(0, 0, 1, 1, 1, 1)).isEqualTo(new SwarmOptions().limit());
    assertThat(Motion.reflected(-0.1)).isCloseTo(0.1, within(1e-12));
    assertThat(Motion.reflected(1.3)).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void velocity_isTheStepThatWasTaken() throws IOException {
    SearchSpace space = SearchSpace.of(X.get(0));
    StudyView view = run(space, 1, 60, c -> Evaluation.of(Math.abs(c.get(X.get(0)))));
    SwarmOptions options = new SwarmOptions();
    int size = options.particles();
    Swarm swarm = view.state(new Flight(space, options));
    Trial last = view.finished().get(59);
    Trial before = view.finished().get(59 - size);
    Particle particle = swarm.of(last).orElseThrow();
    double step = last.unit()[0] - before.unit()[0];
    assertThat(particle.v()[0]).isCloseTo(step, within(1e-12));
    assertThat(particle.x()[0]).isEqualTo(last.unit()[0]);
  }

  @Test
  void integers_keepMoving_withinTheirCells() throws IOException {
    Int n = Int.of("n", 0, 4);
    SearchSpace space = SearchSpace.of(n, X.get(0));
    StudyView view =
        run(space, 1, 200, c -> Evaluation.of(Math.abs(c.get(n) - 3) + Math.abs(c.get(X.get(0)))));
    assertThat(Studies.best(view)).isLessThan(0.05);
    Swarm swarm = view.state(new Flight(space, new SwarmOptions()));
    long inside =
        swarm.particles().stream()
            .filter(p -> Math.abs(p.orElseThrow().x()[0] - 0.7) > 1e-9)
            .count();
    assertThat(inside).isPositive();
  }

  @Test
  void learns_theBestOfManyCategories() throws IOException {
    List<Categorical<String>> letters =
        IntStream.range(0, 6).mapToObj(i -> Categorical.of("l" + i, "a", "b", "c", "d")).toList();
    StudyView view =
        run(
            SearchSpace.of(letters),
            1,
            300,
            c ->
                Evaluation.of(
                    (double) letters.stream().filter(l -> !c.get(l).equals("c")).count()));
    assertThat(Studies.best(view)).isZero();
  }

  @Test
  void asks_atOnce_whileAllAreRunning() {
    StudySpec spec = spec(SearchSpace.of(X), Map.of());
    StudyView busy = new StudyView(spec, 1, 50, StudyView.empty(spec).finished(), List.of());
    assertThat(Samplers.create(spec).suggest(busy, Stream.of(1))).isPresent();
  }

  @Test
  void refuses_aSwarmOfOne() {
    StudySpec spec = spec(SearchSpace.of(X), Map.of("particles", Value.of(1)));
    assertThatThrownBy(() -> Samplers.create(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("particles");
  }
}
