package dev.cairn.samplers.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.samplers.Studies;
import dev.cairn.space.Categorical;
import dev.cairn.space.Int;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.Relation;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import dev.cairn.trial.Algorithm;
import dev.cairn.trial.Evaluation;
import dev.cairn.trial.Goal;
import dev.cairn.trial.StudySpec;
import dev.cairn.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridSearchTest {
  private static List<String> tried(SearchSpace space, int levels) throws IOException {
    Algorithm grid = Algorithm.of("grid", Map.of("levels", Value.of(levels)));
    StudySpec spec = StudySpec.of("g", space, Goal.minimize("loss")).withSampler(grid);
    return Studies.run(spec, 10_000, c -> Evaluation.of(0)).finished().stream()
        .map(trial -> trial.configuration().toString())
        .toList();
  }

  @Test
  void tries_everyCombination_inOrder() throws IOException {
    SearchSpace space = SearchSpace.of(Categorical.of("k", "a", "b"), Real.of("x", 0, 4));
    assertThat(tried(space, 3))
        .containsExactly(
            "{\"k\":\"a\",\"x\":0.0}",
            "{\"k\":\"a\",\"x\":2.0}",
            "{\"k\":\"a\",\"x\":4.0}",
            "{\"k\":\"b\",\"x\":0.0}",
            "{\"k\":\"b\",\"x\":2.0}",
            "{\"k\":\"b\",\"x\":4.0}");
  }

  @Test
  void tries_allValues_ofANumberWithFew() throws IOException {
    assertThat(tried(SearchSpace.of(Int.log("n", 1, 5)), 5)).hasSize(5).doesNotHaveDuplicates();
    assertThat(tried(SearchSpace.of(Int.of("n", 1, 100)), 4))
        .containsExactly("{\"n\":1}", "{\"n\":34}", "{\"n\":67}", "{\"n\":100}");
  }

  @Test
  void spaces_valuesEvenly_onTheScale() throws IOException {
    assertThat(tried(SearchSpace.of(Real.log("x", 0.25, 4)), 3))
        .containsExactly("{\"x\":0.25}", "{\"x\":1.0}", "{\"x\":4.0}");
  }

  @Test
  void tries_aBranchWithoutParameters_once() throws IOException {
    Categorical<String> kind = Categorical.of("k", "a", "b");
    SearchSpace space =
        SearchSpace.of(
            kind, Real.of("x", 0, 1).when(kind.is("b")), Real.of("y", 0, 1).when(kind.is("b")));
    assertThat(tried(space, 3)).hasSize(1 + 9).doesNotHaveDuplicates();
  }

  @Test
  void tries_everyOrderAndSelection_once() throws IOException {
    assertThat(tried(SearchSpace.of(Permutation.of("p", "a", "b", "c", "d")), 2))
        .hasSize(24)
        .doesNotHaveDuplicates();
    assertThat(tried(SearchSpace.of(Subset.of("s", "a", "b", "c", "d").sized(1, 2)), 2))
        .hasSize(4 + 6)
        .doesNotHaveDuplicates();
  }

  @Test
  void tries_whatRelationsMakeOfAPoint_once() throws IOException {
    SearchSpace space =
        SearchSpace.of(
            List.of(Int.of("a", 0, 4), Int.of("b", 0, 4)), List.of(Relation.of("a + b <= 3")));
    assertThat(tried(space, 5)).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void refuses_aGridWithoutLevels() {
    assertThatThrownBy(() -> new GridOptions(0)).hasMessageContaining("levels (0)");
  }
}
