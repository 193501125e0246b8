package dev.cairn.samplers.tpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontsTest {
  private static final double[][] LOSSES = {
    {3, 3}, // dominated by the middle of the first front
    {0, 4}, // an end of the first front
    {2, 2}, // its middle
    {1.9, 2.1}, // beside the middle
    {4, 0}, // the other end
    {5, 5} // dominated by all
  };

  private static List<Integer> bestFirst(int wanted) {
    double[] merits = Fronts.merits(LOSSES, wanted);
    return IntStream.range(0, merits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> merits[i]))
        .toList();
  }

  @Test
  void fronts_comeOneAfterTheOther() {
    assertThat(bestFirst(4).subList(0, 4)).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(bestFirst(4).subList(4, 6)).containsExactly(0, 5);
  }

  @Test
  void dividedFront_keepsWhatCoversMost() {
    assertThat(bestFirst(3).subList(0, 3)).contains(1, 4).containsAnyOf(2, 3);
  }

  @Test
  void merits_areInOrder_howeverManyAreWanted() {
    for (int wanted = 0; wanted <= LOSSES.length; wanted++) {
      double[] merits = Fronts.merits(LOSSES, wanted);
      assertThat(Arrays.stream(merits).max().orElseThrow()).isEqualTo(merits[5]);
      assertThat(merits[0]).isGreaterThanOrEqualTo(1);
    }
  }
}
