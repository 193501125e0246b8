package dev.cairn.analysis.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.math.forest.Boxes;
import dev.cairn.random.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecompositionTest {
  private static final int GRID = 8;
  private static final int WIDTH = 3;

  /** A random division of the cube at multiples of an eighth, so that a grid sums it exactly. */
  private static Boxes divided(RandomGenerator random) {
    List<double[][]> boxes = new ArrayList<>();
    boxes.add(new double[][] {{0, 0, 0}, {1, 1, 1}});
    for (int cut = 0; cut < 12; cut++) {
      int which = random.nextInt(boxes.size());
      double[][] box = boxes.get(which);
      int j = random.nextInt(WIDTH);
      double at = (1 + random.nextInt(GRID - 1)) / (double) GRID;
      if (at > box[0][j] && at < box[1][j]) {
        double[] high = box[1].clone();
        double[] low = box[0].clone();
        high[j] = at;
        low[j] = at;
        boxes.set(which, new double[][] {box[0], high});
        boxes.add(new double[][] {low, box[1]});
      }
    }
    return new Boxes(
        boxes.stream().map(b -> b[0]).toArray(double[][]::new),
        boxes.stream().map(b -> b[1]).toArray(double[][]::new),
        boxes.stream().mapToDouble(b -> random.nextGaussian()).toArray());
  }

  private static double at(Boxes boxes, int[] cell) {
    for (int b = 0; b < boxes.size(); b++) {
      boolean inside = true;
      for (int j = 0; j < WIDTH; j++) {
        double x = (cell[j] + 0.5) / GRID;
        inside &= x > boxes.low()[b][j] && x < boxes.high()[b][j];
      }
      if (inside) {
        return boxes.value()[b];
      }
    }
    throw new AssertionError("The boxes leave a gap.");
  }

  /** The variance of the mean over the columns that are not kept. */
  private static double variance(Boxes boxes, boolean... kept) {
    double[] means = new double[GRID * GRID * GRID];
    int[] counts = new int[means.length];
    double overall = 0;
    for (int i = 0; i < means.length; i++) {
      int[] cell = {i / GRID / GRID, i / GRID % GRID, i % GRID};
      int key = 0;
      for (int j = 0; j < WIDTH; j++) {
        key = key * GRID + (kept[j] ? cell[j] : 0);
      }
      means[key] += at(boxes, cell);
      counts[key]++;
      overall += at(boxes, cell) / means.length;
    }
    double variance = 0;
    for (int key = 0; key < means.length; key++) {
      if (counts[key] > 0) {
        double centred = means[key] / counts[key] - overall;
        variance += centred * centred * counts[key] / means.length;
      }
    }
    return variance;
  }

  @Test
  void agrees_withSumsOverAGrid_onRandomDivisions() {
    for (long seed = 0; seed < 50; seed++) {
      Boxes boxes = divided(Stream.of(seed));
      var found = new Decomposition(boxes);
      double all = variance(boxes, true, true, true);
      assertThat(found.variance()).as("seed %s", seed).isCloseTo(all, within(1e-9));
      double[] main = found.main();
      assertThat(main[1])
          .as("seed %s", seed)
          .isCloseTo(variance(boxes, false, true, false), within(1e-9));
      assertThat(found.pair(0, 2))
          .as("seed %s", seed)
          .isCloseTo(variance(boxes, true, false, true), within(1e-9));
      assertThat(found.total()[0])
          .as("seed %s", seed)
          .isCloseTo(all - variance(boxes, false, true, true), within(1e-9));
    }
  }
}
