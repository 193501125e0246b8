package dev.cairn.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.value.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableBuilderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_table_isByteIdentical_whateverTheThreads() throws IOException {
    assertThat(build("one", Toy.recipe(), 1)).isEqualTo(build("three", Toy.recipe(), 3));
  }

  @Test
  void a_builderThatWasStopped_goesOn_andEndsWithTheSameBytes() throws IOException {
    AtomicInteger trainings = new AtomicInteger();
    Recipe stopped =
        Toy.recipe(
            "toy",
            (row, repeat) -> {
              if (trainings.incrementAndGet() > 9) {
                throw new IllegalStateException("It was to stop here.");
              }
              return Toy.train(row, repeat);
            });
    assertThatThrownBy(() -> build("cut", stopped, 1)).hasMessageContaining("A training failed");
    assertThat(folder.resolve("cut")).doesNotExist();
    trainings.set(0);
    Recipe counted =
        Toy.recipe(
            "toy",
            (row, repeat) -> {
              trainings.incrementAndGet();
              return Toy.train(row, repeat);
            });
    byte[] cut = build("cut", counted, 1);
    assertThat(trainings).hasValue(Toy.GRID.rows() * Toy.REPEATS - 8);
    assertThat(cut).isEqualTo(build("whole", Toy.recipe(), 1));
    assertThat(folder.resolve("cut.part")).doesNotExist();
  }

  @Test
  void a_tornRecord_isTrainedAgain() throws IOException {
    Path part = folder.resolve("torn.part");
    CountTable table = CountTable.empty(Toy.recipe());
    try (PartialFile partial = PartialFile.open(part, table)) {
      for (int row : new int[] {3, 5}) {
        fill(table, row);
        partial.add(row);
      }
    }
    byte[] bytes = Files.readAllBytes(part);
    Files.write(part, Arrays.copyOf(bytes, bytes.length - 3));
    try (PartialFile partial = PartialFile.open(part, table)) {
      assertThat(partial.done().stream()).containsExactly(3);
    }
    bytes[bytes.length - 20] ^= 1;
    Files.write(part, bytes);
    try (PartialFile partial = PartialFile.open(part, table)) {
      assertThat(partial.done().stream()).containsExactly(3);
    }
    assertThat(build("torn", Toy.recipe(), 1)).isEqualTo(build("whole", Toy.recipe(), 1));
  }

  @Test
  void the_beginningsOfAnotherTable_areRefused() throws IOException {
    Recipe other = Toy.recipe("other", Toy::train);
    PartialFile.open(folder.resolve("x.part"), CountTable.empty(other)).close();
    assertThatThrownBy(() -> build("x", Toy.recipe(), 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("of another table");
  }

  @Test
  void what_isRead_isWhatWasTrained() throws IOException {
    build("toy.table.gz", Toy.recipe(), 1);
    CurveTable table = Tables.read(folder.resolve("toy.table.gz"));
    assertThat(table.name()).isEqualTo("toy");
    assertThat(table.grid()).isEqualTo(Toy.GRID);
    for (int row = 0; row < Toy.GRID.rows(); row++) {
      for (int repeat = 0; repeat < Toy.REPEATS; repeat++) {
        Counts counts = Toy.train(row, repeat);
        for (int epoch = 1; epoch <= Toy.EPOCHS; epoch++) {
          assertThat(table.validation(row, repeat, epoch))
              .isEqualTo(counts.validation()[epoch - 1] / 1000.0);
          assertThat(table.test(row, repeat, epoch)).isEqualTo(counts.test()[epoch - 1] / 500.0);
          assertThat(table.seconds(row, repeat, epoch)).isEqualTo((0.25 + row) * epoch);
        }
      }
    }
  }

  @Test
  void a_fileThatIsCut_isRefused() throws IOException {
    byte[] whole = build("cut.table.gz", Toy.recipe(), 1);
    Path file = folder.resolve("cut.table.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cut.table.gz");
  }

  private static void fill(CountTable table, int row) {
    for (int repeat = 0; repeat < Toy.REPEATS; repeat++) {
      Counts counts = Toy.train(row, repeat);
      System.arraycopy(counts.validation(), 0, table.validation(), table.at(row, repeat), 5);
      System.arraycopy(counts.test(), 0, table.test(), table.at(row, repeat), 5);
    }
  }

  private byte[] build(String name, Recipe recipe, int threads) throws IOException {
    Path file = folder.resolve(name);
    TableBuilder.build(recipe, file, threads, (rows, of) -> {});
    return Files.readAllBytes(file);
  }
}
