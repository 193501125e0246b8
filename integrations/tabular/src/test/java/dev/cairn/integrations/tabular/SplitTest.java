package dev.cairn.integrations.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void splits_areDisjointCoverAllRowsAndKeepTheClassShares() {
    float[] target = new float[101];
    Arrays.fill(target, 0, 30, 1);
    List<int[]> parts = Split.parts(target, 4, true, 5);
    int[] all = parts.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertThat(all).containsExactly(IntStream.range(0, 101).toArray());
    for (int[] part : parts) {
      long ones = Arrays.stream(part).filter(row -> target[row] == 1).count();
      assertThat(ones).isBetween(7L, 8L);
    }
    List<int[]> held = Split.holdOut(target, 0.25, true, 5);
    assertThat(held.get(0)).hasSize(25).doesNotContain(held.get(1));
    assertThat(held.get(1)).hasSize(76);
  }
}
