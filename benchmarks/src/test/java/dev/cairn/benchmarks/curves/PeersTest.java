package dev.cairn.benchmarks.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.benchmarks.problems.Kind;
import dev.cairn.benchmarks.problems.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of peers, computed elsewhere from the same files, come out again. */
class PeersTest {
  private static final String VARIABLE = "CAIRN_PEERS";

  @Test
  void single_objectiveRegretsComeOutAgain() throws IOException {
    RegretTable table = RegretTable.of(peers().of(Kind.SINGLE), List.of(20, 50, 100));
    assertRow(table, "optuna-gp", 0.1862, 0.0934, 0.0530);
    assertRow(table, "optuna-tpe-mv", 0.2575, 0.1336, 0.0899);
    assertRow(table, "smac3-rf", 0.3219, 0.1717, 0.0959);
    assertRow(table, "optuna-tpe", 0.2760, 0.1630, 0.0998);
    assertRow(table, "optuna5-default", 0.2383, 0.1447, 0.1004);
    assertRow(table, "hyperopt-tpe", 0.3519, 0.1909, 0.1294);
    assertRow(table, "optuna-cmaes", 0.3227, 0.1972, 0.1310);
    assertRow(table, "optuna-random", 0.3372, 0.2426, 0.2094);
  }

  @Test
  void multi_fidelityRegretsComeOutAgain() throws IOException {
    RegretTable table = RegretTable.of(peers().of(Kind.FIDELITY), List.of(1, 5, 10, 20, 50));
    assertRow(table, "optuna-gp+none", Double.NaN, 0.5212, 0.4142, 0.1662, 0.0572);
    assertRow(table, "hpbandster-bohb", 0.6345, 0.3784, 0.2820, 0.2542, 0.1199);
    assertRow(table, "optuna-tpe+hyperband", 1.0379, 0.4711, 0.3048, 0.2423, 0.1674);
    assertRow(table, "dehb", 0.7586, 0.3635, 0.3214, 0.3104, 0.2500);
    assertRow(table, "synetune-asha", 1.0882, 0.4952, 0.4148, 0.3689, 0.3088);
    assertRow(table, "optuna-tpe+sha", 1.0907, 0.5996, 0.5467, 0.5028, 0.4535);
  }

  @Test
  void constrained_valuesComeOutAgain() throws IOException {
    ValueTable table = ValueTable.of(peers().of(Kind.CONSTRAINED), List.of(50, 100));
    assertCell(table, "gramacy", 100, "optuna-tpe", 0.66736, 5);
    assertCell(table, "pressure_vessel", 50, "optuna-random", 22450, 5);
    assertCell(table, "pressure_vessel", 100, "optuna-gp", 6082.2, 3);
  }

  @Test
  void hypervolumes_comeOutAgain() throws IOException {
    ValueTable table = ValueTable.of(peers().of(Kind.MULTIPLE), List.of(50, 100, 200));
    assertCell(table, "zdt1", 50, "optuna-gp", 11.653, 2);
    assertCell(table, "dtlz2", 200, "optuna-tpe", 0.68018, 5);
    assertCell(table, "mo-lcbench-167152", 100, "optuna-nsga2", 302.53, 5);
  }

  private static Comparison peers() throws IOException {
    String folder = System.getenv(VARIABLE);
    assumeTrue(
        folder != null, "Set " + VARIABLE + " to the folder of the peers' CSV files to run.");
    return new Comparison(
        Problems.at(Optional.empty()).all(), CurveFiles.readFolder(Path.of(folder)));
  }

  private static void assertRow(RegretTable table, String optimizer, double... expected) {
    RegretTable.Row row =
        table.rows().stream()
            .filter(r -> r.optimizer().equals(optimizer))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      double mean = row.mean().get(i);
      if (Double.isNaN(expected[i])) {
        assertThat(mean).isNaN();
      } else {
        assertThat(mean)
            .as("%s at %s", optimizer, table.at().get(i))
            .isCloseTo(expected[i], within(6e-5));
      }
    }
  }

  private static void assertCell(
      ValueTable table, String problem, int n, String optimizer, double expected, int seeds) {
    ValueTable.Row row =
        table.rows().stream()
            .filter(r -> r.problem().equals(problem) && r.n() == n)
            .findFirst()
            .orElseThrow();
    ValueTable.Cell cell = row.cells().get(table.optimizers().indexOf(optimizer));
    assertThat(cell.mean()).isCloseTo(expected, within(1e-4 * expected));
    assertThat(cell.seeds()).isEqualTo(seeds);
  }
}
