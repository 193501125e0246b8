package dev.cairn.sampling.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Categorical;
import dev.cairn.space.Choice;
import dev.cairn.space.Group;
import dev.cairn.space.Int;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class VariationTest {
  private static final Step TINY = (unit, random) -> Math.min(1, unit + 1e-9);
  private static final Blend FIRST = (first, second, random) -> first;
  private static final Real DEEP = Real.of("deep", 0, 1);
  private static final Real WIDE = Real.of("wide", 0, 1);
  private static final Choice MODEL =
      Choice.of("model", Group.of("net", DEEP), Group.of("tree", WIDE));
  private static final SearchSpace BRANCHES = SearchSpace.of(MODEL, Real.of("shared", 0, 1));

  private static double[] unit(SearchSpace space, double... point) {
    return space.encode(space.decode(point));
  }

  @Test
  void mutants_ofEveryKindOfParameter_areValidAndDiffer() {
    SearchSpace space =
        SearchSpace.of(
            Categorical.of("kind", "a", "b", "c"),
            Int.log("units", 1, 1000),
            Int.of("depth", 1, 3),
            Permutation.of("order", "u", "v", "w"),
            Subset.of("parts", "x", "y", "z"),
            Repeat.of("layers", 1, 3, Int.of("width", 1, 2)),
            MODEL);
    Variation variation = new Variation(space);
    for (int seed = 0; seed < 500; seed++) {
      RandomGenerator random = Stream.of(seed);
      double[] row = space.sample(random);
      double[] child = variation.complete(space.encode(row), random);
      assertThat(space.decode(child)).isEqualTo(row);
      variation.mutate(child, 1, (unit, r) -> unit + 0.1 * (r.nextDouble() - 0.5), random);
      double[] mutant = space.decode(child);
      assertThat(space.contains(mutant)).as("seed %s", seed).isTrue();
      assertThat(Arrays.equals(mutant, row)).as("seed %s: %s", seed, space).isFalse();
    }
  }

  @Test
  void aWholeNumber_movesToTheNextAtLeast_inTheDirectionOfTheStep() {
    SearchSpace space = SearchSpace.of(Int.of("depth", 1, 9));
    Variation variation = new Variation(space);
    for (int depth = 1; depth <= 9; depth++) {
      double[] child = space.encode(new double[] {depth});
      variation.mutate(child, 1, TINY, Stream.of(depth));
      assertThat(space.decode(child)).containsExactly(depth == 9 ? 8 : depth + 1);
    }
  }

  @Test
  void aChild_hasTheBranchOfAParent_andItsValues() {
    Variation variation = new Variation(BRANCHES);
    double[] net = unit(BRANCHES, 0.2, 0.11, 0.5, 0.9);
    double[] tree = unit(BRANCHES, 0.8, 0.5, 0.77, 0.9);
    boolean[] taken = new boolean[2];
    for (int seed = 0; seed < 50; seed++) {
      double[] row = BRANCHES.decode(variation.cross(net, tree, FIRST, Stream.of(seed)));
      taken[(int) row[0]] = true;
      assertThat(row[0] == 0 ? row[1] : row[2]).isEqualTo(row[0] == 0 ? 0.11 : 0.77);
    }
    assertThat(taken).containsExactly(true, true);
  }

  @Test
  void aBranchThatAMutationOpens_getsRandomValues() {
    Variation variation = new Variation(BRANCHES);
    double[] net = unit(BRANCHES, 0.2, 0.11, 0.5, 0.9);
    double[] wide =
        Stream.of(1)
            .longs(100)
            .mapToDouble(seed -> variation.complete(net, Stream.of(seed))[2])
            .sorted()
            .toArray();
    assertThat(wide[10]).isLessThan(0.3);
    assertThat(wide[90]).isGreaterThan(0.7);
  }

  @Test
  void splicing_takesEachColumnFromTheParentThatIsSaid() {
    SearchSpace space = SearchSpace.of(DEEP, WIDE);
    double[] child =
        new Variation(space)
            .splice(new double[] {1, 1}, new double[] {0, 0}, i -> i == 0, Stream.of(1));
    assertThat(child).containsExactly(1, 0);
  }

  @Test
  void parents_stayAsTheyWere() {
    Variation variation = new Variation(BRANCHES);
    double[] net = unit(BRANCHES, 0.2, 0.11, 0.5, 0.9);
    double[] before = net.clone();
    double[] child = variation.cross(net, net, FIRST, Stream.of(1));
    variation.mutate(child, 3, TINY, Stream.of(2));
    assertThat(net).isEqualTo(before);
  }

  @Test
  void nothingChanges_whereNothingCan() {
    SearchSpace space = SearchSpace.of(Int.of("one", 1, 1), Categorical.of("only", "a"));
    double[] point = {0.5, 0.5};
    new Variation(space).mutate(point, 2, TINY, Stream.of(1));
    assertThat(point).containsExactly(0.5, 0.5);
  }
}
