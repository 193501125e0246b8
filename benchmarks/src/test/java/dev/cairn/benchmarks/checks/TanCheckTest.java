package dev.cairn.benchmarks.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.transfer.law.PrivateTraining;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TanCheckTest {
  @Test
  void aDoubleWithAQuarterOfBatchAndNoise_trainsAlike_forAQuarterOfTheGradients()
      throws IOException {
    var rows = LabelledData.rows(Path.of("..", "examples", "data", "digits.csv.gz"));
    TanCheck check = new TanCheck(rows, new PrivateTraining(512, 16), 50, 3);
    TanCheck.Run whole = check.run(1, 1);
    TanCheck.Run quarter = check.run(4, 1);
    assertThat(whole.last()).isLessThan(0.8 * Math.log(10));
    assertThat(quarter.apart(whole)).isLessThan(0.05);
    assertThat(quarter.gradients() / whole.gradients()).isCloseTo(0.25, within(0.01));
  }
}
