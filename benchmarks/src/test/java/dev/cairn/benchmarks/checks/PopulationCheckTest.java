package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.benchmarks.tables.digits.DigitsTraining;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PopulationCheckTest {
  @Test
  void a_schedule_trainedAgainFromTheSameWeights_isTheSame()
      throws IOException, InterruptedException {
    DigitsTraining digits = DigitsTraining.on(Path.of("../examples/data/digits.csv.gz"));
    PopulationCheck.Comparison found = new PopulationCheck(digits, 4).compare(1);
    assertThat(found.again()).isEqualTo(found.pbt());
    assertThat(found.pbt()).isLessThan(0.2);
  }
}
