package dev.cairn.samplers.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.samplers.Studies;
import dev.cairn.space.Categorical;
import dev.cairn.space.Configuration;
import dev.cairn.space.Int;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.trial.StudyView;
import dev.cairn.trial.Trial;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DoublingBeamTest {
  private static final Real A = Real.log("a", 0.25, 8);
  private static final Real B = Real.log("b", 0.25, 8);
  private static final Real C = Real.log("c", 0.25, 8);

  private static StudyView run(
      SearchSpace space, int trials, Function<Configuration, Evaluation> objective)
      throws IOException {
    StudySpec spec = StudySpec.of("b", space, Goal.minimize("loss")).withSampler("doubling-beam");
    return Studies.run(spec, trials, objective);
  }

  private static double log(double x) {
    return Math.log(x) / Math.log(2);
  }

  /** The check of the method: 40 % of the 216 points of the grid of its steps. */
  @Test
  void findsTheGridsBest_inTwoFifthsOfItsEvaluations() throws IOException {
    for (ToDoubleFunction<double[]> loss :
        List.<ToDoubleFunction<double[]>>of(
            x -> square(x[0] - 1) + square(x[1]) + square(x[2] + 1),
            x -> square(x[0] + x[1] - 2) + square(x[0] - x[2]) + square(x[2]),
            x -> 2 * Math.abs(x[0] - 2) + 0.5 * Math.abs(x[1] + 1) + 0.1 * Math.abs(x[2] - 1),
            x -> Math.exp(-x[0] - x[1]) + 0.1 * square(x[2]),
            x -> square(x[0] - 3) + square(x[1] - 3) + square(x[2]))) {
      StudyView view =
          run(
              SearchSpace.of(A, B, C),
              86,
              c ->
                  Evaluation.of(
                      1
                          + loss.applyAsDouble(
                              new double[] {log(c.get(A)), log(c.get(B)), log(c.get(C))})));
      double best = Double.POSITIVE_INFINITY;
      for (int i = 0; i < 216; i++) {
        double[] x = {i % 6 - 2, i / 6 % 6 - 2, i / 36 - 2};
        best = Math.min(best, 1 + loss.applyAsDouble(x));
      }
      double found =
          view.finished().stream().mapToDouble(t -> t.objectives()[0]).min().orElseThrow();
      assertThat(found).isLessThanOrEqualTo(1.02 * best);
    }
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void startsSmall_andDoublesEachInTurn() throws IOException {
    SearchSpace space = SearchSpace.of(A, Real.of("d", 0, 64), Int.of("e", 0, 32));
    List<Trial> trials = run(space, 4, c -> Evaluation.of(1)).finished();
    assertThat(row(trials, 0)).containsExactly(0.25, 2, 1);
    assertThat(row(trials, 1)).containsExactly(new double[] {0.5, 2, 1}, near());
    assertThat(row(trials, 2)).containsExactly(new double[] {0.25, 4, 1}, near());
    assertThat(row(trials, 3)).containsExactly(new double[] {0.25, 2, 2}, near());
  }

  private static Offset<Double> near() {
    return within(1e-9);
  }

  private static double[] row(List<Trial> trials, int number) {
    return trials.get(number).row();
  }

  @Test
  void fixesTheStructure_beforeItDoubles() throws IOException {
    Categorical<String> kind = Categorical.of("kind", "constant", "rising", "falling");
    Real offset = Real.of("offset", -1, 1);
    SearchSpace space = SearchSpace.of(kind, offset, A);
    List<Trial> trials =
        run(
                space,
                12,
                c ->
                    Evaluation.of(
                        (c.get(kind).equals("rising") ? 0 : 1)
                            + Math.abs(c.get(offset) - 0.4)
                            + Math.abs(log(c.get(A)) - 1)))
            .finished();
    assertThat(trials.subList(0, 7)).allMatch(t -> Math.abs(t.row()[2] - 0.25) < 1e-9);
    assertThat(trials.subList(7, 12))
        .allMatch(t -> t.row()[0] == 1 && Math.abs(t.row()[1] - 0.4) < 1e-9);
    assertThat(trials.get(7).lineage().reason()).startsWith("a times 2.000");
  }

  @Test
  void refines_whenNoDoublingIsLeft() throws IOException {
    StudyView view = run(SearchSpace.of(A), 30, c -> Evaluation.of(Math.abs(log(c.get(A)) - 0.53)));
    assertThat(view.finished().stream().mapToDouble(t -> t.objectives()[0]).min().orElseThrow())
        .isLessThan(0.04);
  }

  @Test
  void neverTriesTheSameTwice() throws IOException {
    List<Trial> trials =
        run(SearchSpace.of(A, Int.of("e", 1, 4)), 60, c -> Evaluation.of(c.get(A))).finished();
    long distinct =
        trials.stream()
            .map(t -> Math.round(1e6 * t.row()[0]) + "," + t.row()[1])
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(trials.size());
  }
}
