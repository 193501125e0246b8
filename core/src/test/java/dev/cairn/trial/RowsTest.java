package dev.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.random.Stream;
import dev.cairn.space.Node;
import dev.cairn.space.Real;
import dev.cairn.space.SearchSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final int TRIALS = 400;
  private static final SearchSpace SPACE =
      SearchSpace.of(IntStream.range(0, 4).<Node>mapToObj(i -> Real.of("x" + i, 0, 9)).toList());

  /** One of 256 rows, with inactive columns. */
  private static double[] row(Stream random) {
    double[] row = new double[4];
    Arrays.setAll(row, i -> random.nextInt(4) == 0 ? Double.NaN : random.nextInt(3));
    return row;
  }

  private static Trial trial(int number, double[] row) {
    Event.Asked asked = new Event.Asked(number, Double.NaN, -1, "test", 0);
    Trial trial = Trial.asked(SPACE, asked);
    return row.length == 0
        ? trial
        : trial.suggested(new Event.Suggested(number, row, new Lineage("test/1", "")));
  }

  private static boolean among(List<double[]> rows, double[] row) {
    return rows.stream().anyMatch(each -> Arrays.equals(each, row));
  }

  @Test
  void tell_whatASearchThroughAllTrialsTells_atEveryVersion() {
    Stream random = Stream.of(7);
    Rows.Follow fold = new Rows.Follow();
    List<double[]> rows = new ArrayList<>();
    List<Rows> versions = new ArrayList<>(List.of(fold.initial()));
    for (int i = 0; i < TRIALS; i++) {
      rows.add(row(random));
      versions.add(fold.add(versions.get(i), trial(i, rows.get(i))));
    }
    for (int version = 0; version <= TRIALS; version++) {
      for (int probe = 0; probe < 20; probe++) {
        double[] row = row(random);
        assertThat(versions.get(version).contains(row))
            .as("%s after %s", Arrays.toString(row), version)
            .isEqualTo(among(rows.subList(0, version), row));
      }
    }
  }

  @Test
  void grow_apart_fromOneVersion() {
    Rows.Follow fold = new Rows.Follow();
    Rows one = fold.add(fold.initial(), trial(0, new double[] {1, 1, 1, 1}));
    Rows left = fold.add(one, trial(1, new double[] {2, 2, 2, 2}));
    Rows right = fold.add(one, trial(1, new double[] {3, 3, 3, 3}));
    assertThat(left.contains(new double[] {3, 3, 3, 3})).isFalse();
    assertThat(right.contains(new double[] {2, 2, 2, 2})).isFalse();
    assertThat(left.contains(new double[] {2, 2, 2, 2})).isTrue();
    assertThat(right.contains(new double[] {3, 3, 3, 3})).isTrue();
    assertThat(right.contains(new double[] {1, 1, 1, 1})).isTrue();
  }

  @Test
  void passOver_trialsWithoutConfiguration() {
    Rows.Follow fold = new Rows.Follow();
    Rows none = fold.initial();
    assertThat(fold.add(none, trial(0, new double[0]))).isSameAs(none);
  }
}
