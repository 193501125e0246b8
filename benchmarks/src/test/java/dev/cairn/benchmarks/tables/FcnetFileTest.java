package dev.cairn.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import dev.cairn.value.Value;
import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files laid out as FCNet's, written here: the real ones have 62,208 groups. */
class FcnetFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_file_isATableOfItsGrid() {
    CurveTable table = Tables.read(write("fcnet_toy_data.hdf5", 4));
    assertThat(table.name()).isEqualTo("fcnet_toy");
    assertThat(table.repeats()).isEqualTo(2);
    assertThat(table.epochs()).isEqualTo(3);
    assertThat(table.grid().axes())
        .containsExactly(
            new Axis("activation_fn_1", false, List.of(Value.of("relu"), Value.of("tanh"))),
            Axis.of("batch_size", 8, 64));
    int row = table.grid().row(1, 0); // tanh, 8
    assertThat(table.validation(row, 1, 3)).isEqualTo(0.125 * 2 + 1 + 3);
    assertThat(table.test(row, 1, 3)).isEqualTo(0.125 * 2 + 1);
    assertThat(table.test(row, 1, 2)).isNaN();
    assertThat(table.seconds(row, 1, 3)).isEqualTo(6);
    assertThat(table.seconds(row, 1, 1)).isEqualTo(2);
  }

  @Test
  void a_fileThatLacksConfigurations_isRefused() {
    Path file = write("fcnet_half_data.hdf5", 3);
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has 3 configurations; expected all 4");
  }

  private Path write(String name, int configurations) {
    Path path = folder.resolve(name);
    try (var file = HdfFile.write(path)) {
      for (int i = 0; i < configurations; i++) {
        String settings =
            "{\"activation_fn_1\": \"%s\", \"batch_size\": %d}"
                .formatted(i / 2 == 0 ? "relu" : "tanh", i % 2 == 0 ? 8 : 64);
        var group = file.putGroup(settings);
        double[][] errors = new double[2][3];
        for (int repeat = 0; repeat < 2; repeat++) {
          for (int epoch = 0; epoch < 3; epoch++) {
            errors[repeat][epoch] = 0.125 * i + repeat + epoch + 1;
          }
        }
        group.putDataset("valid_mse", errors);
        group.putDataset("final_test_error", new double[] {0.125 * i, 0.125 * i + 1});
        group.putDataset("runtime", new double[] {3, 6});
      }
    }
    return path;
  }
}
