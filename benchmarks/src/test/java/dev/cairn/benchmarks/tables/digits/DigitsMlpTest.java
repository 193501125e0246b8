package dev.cairn.benchmarks.tables.digits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.tables.CountTable;
import dev.cairn.benchmarks.tables.Counts;
import dev.cairn.benchmarks.tables.Recipe;
import dev.cairn.benchmarks.tables.Tables;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds rows of the table that is shipped against training them anew. */
class DigitsMlpTest {
  private static final Path DATA = Path.of("../examples/data/digits.csv.gz");
  private static final CountTable SHIPPED = (CountTable) Tables.digits();

  @Test
  void the_table_isOfThisRecipeAndThisData() throws IOException {
    Recipe recipe = DigitsMlp.recipe(DATA);
    assertThat(SHIPPED.layout()).isEqualTo(recipe.layout());
    for (int row = 0; row < DigitsMlp.GRID.rows(); row++) {
      assertThat(SHIPPED.epochSeconds()[row]).isEqualTo(recipe.seconds().applyAsDouble(row));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 577, 1100, 1291, 1727})
  void a_row_trainedAnew_isTheSame(int row) throws IOException {
    Recipe recipe = DigitsMlp.recipe(DATA);
    int repeat = row % SHIPPED.repeats();
    Counts counts = recipe.training().of(row, repeat);
    for (int epoch = 1; epoch <= SHIPPED.epochs(); epoch++) {
      assertThat(SHIPPED.validation(row, repeat, epoch))
          .isEqualTo((double) counts.validation()[epoch - 1] / Digits.HELD_OUT);
      assertThat(SHIPPED.test(row, repeat, epoch))
          .isEqualTo((double) counts.test()[epoch - 1] / Digits.HELD_OUT);
    }
  }
}
