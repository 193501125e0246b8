package dev.cairn.samplers.gp.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.math.gp.Covariance;
import dev.cairn.math.gp.Hyperparameters;
import dev.cairn.math.linalg.Cholesky;
import dev.cairn.random.Stream;
import dev.cairn.space.Int;
import dev.cairn.space.Permutation;
import dev.cairn.space.Real;
import dev.cairn.space.Repeat;
import dev.cairn.space.SearchSpace;
import dev.cairn.space.Subset;
import dev.cairn.testkit.RandomSpaces;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static double distance(Encoding encoding, double[] a, double[] b) {
    double[] lengths = new double[encoding.metric().scales()];
    Covariance covariance =
        new Covariance(encoding.metric(), new Hyperparameters(lengths, 0, -9, -9));
    return 1 - covariance.of(encoding.features(a), encoding.features(b));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void covaries_positiveDefinitely_onEverySpace(long seed) {
    SearchSpace space = RandomSpaces.draw(Stream.of(seed));
    Encoding encoding = Encoding.of(space);
    Stream random = Stream.of(seed, 1);
    double[] lengths = random.doubles(encoding.metric().scales(), -2, 1).toArray();
    Covariance covariance =
        new Covariance(encoding.metric(), new Hyperparameters(lengths, 0, -9, 0));
    double[][] rows = new double[25][];
    double[][] lower = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = encoding.features(space.encode(space.sample(random)));
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        lower[i][j] = covariance.of(rows[i], rows[j]) + (i == j ? 1e-9 : 0);
      }
    }
    assertThat(Cholesky.of(lower)).as("seed %s, %s", seed, space).isPresent();
  }

  @Test
  void countsDiscordantPairs_ofPermutations() {
    Permutation<String> order = Permutation.of("order", "a", "b", "c", "d");
    Encoding encoding = Encoding.of(SearchSpace.of(order));
    double[] straight = {0.1, 0.2, 0.3, 0.4};
    double[] swapped = {0.2, 0.1, 0.3, 0.4};
    double[] reversed = {0.4, 0.3, 0.2, 0.1};
    assertThat(distance(encoding, straight, new double[] {0, 0.5, 0.6, 1})).isZero();
    assertThat(distance(encoding, straight, swapped))
        .isPositive()
        .isLessThan(distance(encoding, straight, reversed));
  }

  @Test
  void sharesLengths_amongElementsOfAList_andMembersOfASubset() {
    Repeat layers = Repeat.of("layers", 1, 4, Int.of("units", 1, 100), Real.of("rate", 0, 1));
    Subset<String> parts = Subset.of("parts", "a", "b", "c");
    Encoding encoding = Encoding.of(SearchSpace.of(layers, parts));
    // the length, units, rate, the subset, activity
    assertThat(encoding.metric().scales()).isEqualTo(5);
  }

  @Test
  void forgets_whatIsInactive() {
    Int depth = Int.of("depth", 1, 9);
    Repeat list = Repeat.of("list", 1, 2, depth);
    SearchSpace space = SearchSpace.of(list);
    Encoding encoding = Encoding.of(space);
    double[] one = space.encode(space.decode(new double[] {0.1, 0.5, 0.9}));
    double[] other = space.encode(space.decode(new double[] {0.1, 0.5, 0.1}));
    assertThat(Arrays.equals(encoding.features(one), encoding.features(other))).isTrue();
  }
}
